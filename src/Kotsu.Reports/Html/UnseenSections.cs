using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>What was not seen, not read, or set aside: never the same as clean.</summary>
internal static class UnseenSections
{
    private const int ShownAtOnce = 20;
    private const int AtMost = 500;

    public static void Write(Page page)
    {
        var report = page.Report;
        Section(page, "not-seen", page.Say("Not looked at", "見ていないもの"), [.. report.NotSeen.Select(n => UnseenWords.Line(n, page.Language))]);
        Section(page, "unreadable", page.Say("Could not be read", "読めなかったファイル"), [.. report.Unreadable.Select(u => $"{u.At}: {page.Say(u.Reason)}")]);
        Section(page, "set-aside", page.Say("Set aside", "一時的に除外した検出"), [.. report.SetAside.Select(s => UnseenWords.Line(s, page.Language))]);
    }

    private static void Section(Page page, string id, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        using (page.Section(id, heading))
        {
            page.List([.. lines.Take(AtMost)], ShownAtOnce, line => page.Html.Element("li", line));
            if (lines.Count > AtMost)
            {
                page.Html.Element("p", UnseenWords.More(lines.Count - AtMost, page.Language), ("class", "muted"));
            }
        }
    }
}
