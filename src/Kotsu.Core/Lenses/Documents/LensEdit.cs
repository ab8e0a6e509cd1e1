using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Documents;

/// <summary>What came of changing a lens file: exactly one of the two is there.</summary>
/// <param name="Document">The changed file, read anew: its <see cref="LensDocument.Reading"/> may hold messages that the old one had not.</param>
/// <param name="Refusal">Why nothing was changed.</param>
public sealed record LensEdit(LensDocument? Document, Words? Refusal);
