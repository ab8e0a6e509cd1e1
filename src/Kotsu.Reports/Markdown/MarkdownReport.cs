using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Markdown;

/// <summary>A review for a pull request or an issue: the facts first, the rest folded.</summary>
public static class MarkdownReport
{
    /// <summary>The review as GitHub-flavoured Markdown.</summary>
    public static string Render(ReviewReport report, Language language)
    {
        var text = new MarkdownWriter();
        Header(text, report.Workload, language);
        MarkdownFacts.Write(text, report, language);
        MarkdownFigures.Write(text, report, language);
        MarkdownUnseen.Write(text, report, language);
        MarkdownAsIs.Write(text, report, language);
        return text.ToString();
    }

    private static void Header(MarkdownWriter text, ReportedWorkload workload, Language language)
    {
        var commit = workload.Commit is { } full ? " @ " + MarkdownText.Code(WorkloadWords.Short(full)) : "";
        var parts = new List<string> { Figures.Count(workload.Files, language, "file", "files", "ファイル") };
        if (workload.Commits is { } commits)
        {
            parts.Add(Figures.Count(commits, language, "commit", "commits", "コミット") + WorkloadWords.Shallow(workload, language));
        }

        parts.Add(language.Say($"as of {Figures.Date(workload.AsOf)}", $"{Figures.Date(workload.AsOf)}時点"));
        text.Write($"## {MarkdownText.Plain(workload.Name)}{commit}\n\n{string.Join(" · ", parts)}\n");
    }
}
