using Kotsu.Core.Lenses.Documents;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>A lens file that is linted.</summary>
/// <param name="Path">As it is named in findings of other files.</param>
public sealed record LensFile(string Path, LensDocument Document);

/// <summary>What the linter says of a file.</summary>
/// <param name="Findings">In file order.</param>
public sealed record LensLint(LensFile File, IReadOnlyList<LintFinding> Findings);
