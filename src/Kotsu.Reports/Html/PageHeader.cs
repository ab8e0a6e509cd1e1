using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>What was looked at, when, and what Kotsu did to it.</summary>
internal static class PageHeader
{
    public static void Write(Page page)
    {
        using (page.Html.Open("header", ("class", "page")))
        {
            page.Html.Element("h1", page.Report.Workload.Name);
            if (page.Report.Workload.Purpose is { } purpose)
            {
                page.Html.Element("p", purpose, ("class", "purpose"));
            }

            page.Html.Element("p", string.Join(" · ", Parts(page)), ("class", "muted"));
        }
    }

    private static IEnumerable<string> Parts(Page page)
    {
        var workload = page.Report.Workload;
        yield return workload.Commit is { } commit
            ? page.Say("commit ", "コミット ") + WorkloadWords.Short(commit) + (workload.IsWorkTree ? page.Say(" + uncommitted", " + 未コミット分") : "")
            : page.Say("no git history", "git履歴なし");
        yield return page.Say($"as of {Figures.Date(workload.AsOf)}", $"{Figures.Date(workload.AsOf)}時点");
        yield return Figures.Count(workload.Files, page.Language, "file", "files", "ファイル") + LeftOut(page);
        if (workload.Commits is { } commits)
        {
            yield return Figures.Count(commits, page.Language, "commit", "commits", "コミット") + WorkloadWords.Shallow(workload, page.Language);
        }

        yield return page.Say("ran only git, sent nothing", "実行はgitのみ、送信なし");
    }

    private static string LeftOut(Page page)
    {
        var left = Figures.Count(page.Report.Workload.FilesLeftOut);
        return page.Report.Workload.FilesLeftOut == 0 ? "" : page.Say(
            $" ({left} more left out: vendored, generated, fixtures or excluded)",
            $"（ほか{left}件は外部由来、生成物、テスト用データ、除外指定のため対象外）");
    }
}
