using Kotsu.Core.Reviews;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>The first line: what was looked at, and what Kotsu did to it.</summary>
internal static class HeaderLines
{
    public static void Write(Screen screen, ReportedWorkload workload, TextOptions options)
    {
        var name = Columns.Cut(Foreign.Line(workload.Name, 1_000), 24);
        screen.Line(new Inked(name, Ink.Heading), string.Join(" · ", Parts(workload, options)));
    }

    private static IEnumerable<string> Parts(ReportedWorkload workload, TextOptions options)
    {
        var language = options.Language;
        yield return WorkloadWords.At(workload, language) + " · " + Figures.Count(workload.Files, language, "file", "files", "ファイル");
        if (workload.Commits is { } commits)
        {
            yield return Figures.Count(commits, language, "commit", "commits", "コミット") + WorkloadWords.Shallow(workload, language);
        }

        if (options.Elapsed is { } elapsed)
        {
            yield return Figures.Seconds(elapsed, language);
        }

        yield return language.Say("ran only git, sent nothing", "実行はgitのみ、送信なし");
    }
}
