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
        string[] each = [.. paths.Distinct(StringComparer.Ordinal)];
        var files = new LensFile?[each.Length];
        var unread = new Unreadable?[each.Length];
        Parallel.For(0, each.Length, i =>
        {
            var (bytes, problem) = LensBytes.Read(each[i]);
            files[i] = bytes is null ? null : new(each[i], LensDocument.Read(bytes, strict));
            unread[i] = problem is null ? null : new(new Location(each[i]), Said(problem));
        });

        return new(LensLinter.LintTogether([.. files.OfType<LensFile>()]), [.. unread.OfType<Unreadable>()]);
    }

    private static Words Said(Problem problem)
    {
        var (message, fix) = (ProblemPages.Message(problem), ProblemPages.Fix(problem));
        return new($"{message.En} {fix.En}", message.Ja + fix.Ja);
    }
}
