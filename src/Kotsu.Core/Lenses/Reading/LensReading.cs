namespace Kotsu.Core.Lenses.Reading;

/// <summary>What came of reading a lens file.</summary>
/// <param name="Lens">Null exactly when a message is an error.</param>
/// <param name="Messages">In file order, trouble with the text itself first; at most <see cref="LensReader.MaxMessages"/>.</param>
public sealed record LensReading(Lens? Lens, IReadOnlyList<LensMessage> Messages);
