using Kotsu.Core.Snapshots;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>What the linter says of several files.</summary>
/// <param name="Files">The files that could be read, in the order asked for.</param>
/// <param name="Unread">Those that could not, with the reason: absent, too large, no file.</param>
public sealed record LintReport(IReadOnlyList<LensLint> Files, IReadOnlyList<Unreadable> Unread)
{
    /// <summary>The files that mean to be lenses, good or bad.</summary>
    public IEnumerable<LensLint> Lenses => Files.Where(f => f.File.Document.IsLens);

    /// <summary>Whether every file asked for could be judged: none is absent, none is something else than a lens.</summary>
    public bool IsComplete => Unread.Count == 0 && Files.All(f => f.File.Document.IsLens);

    /// <summary>Everything found, in the order of the files.</summary>
    public IEnumerable<LintFinding> Findings => Files.SelectMany(f => f.Findings);

    /// <summary>How many findings of a severity the lenses have.</summary>
    public int Count(LintSeverity severity) => Lenses.SelectMany(f => f.Findings).Count(f => f.Severity == severity);

    /// <summary>Whether a lens has a finding that matters at least as much.</summary>
    public bool HasAtLeast(LintSeverity severity) => Lenses.SelectMany(f => f.Findings).Any(f => f.Severity >= severity);
}
