using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Problems;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Lenses;

namespace Kotsu.Engine.Lenses;

/// <summary>Lints files as they lie there. One that cannot be read is told, and the rest still runs.</summary>
public static class LintLensFiles
{
    /// <summary>Reads and lints.</summary>
    /// <param name="paths">The files, in the order in which they are told; each once.</param>
    /// <param name="strict">Keep the specification to the letter.</param>
    public static LintReport Run(IReadOnlyList<string> paths, bool strict)
    {
        var read = paths.Distinct(StringComparer.Ordinal).AsParallel().AsOrdered().Select(p => Read(p, strict)).ToList();

        return new(
            LensLinter.LintTogether([.. read.Select(r => r.File).OfType<LensFile>()]),
            [.. read.Select(r => r.Unread).OfType<Unreadable>()]);
    }

    private static (LensFile? File, Unreadable? Unread) Read(string path, bool strict) => LensBytes.Read(path) switch
    {
        { Bytes: { } bytes } => (new(path, LensDocument.Read(bytes, strict)), null),
        { Problem: var problem } => (null, new(new Location(path), Said(problem!))),
    };

    private static Words Said(Problem problem)
    {
        var (message, fix) = (ProblemPages.Message(problem), ProblemPages.Fix(problem));
        return new($"{message.En} {fix.En}", message.Ja + fix.Ja);
    }
}
