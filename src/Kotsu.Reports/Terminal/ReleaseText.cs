using Kotsu.Core.Histories;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>Releases, for a terminal.</summary>
internal static class ReleaseText
{
    /// <summary>How often is released, and how long changes wait.</summary>
    public static void Write(Screen screen, ReleaseFigures releases, Language language)
    {
        screen.Heading(language.Say($"Releases in the last 365 days: {Figures.Count(releases.InYear)}", $"この365日間のリリース: {Figures.Count(releases.InYear)}件"));
        if (releases is not { Last: { } last, LastOn: { } day })
        {
            screen.Line(language.Say($"  No tag names a released version ({Figures.Count(releases.Tags, language, "tag", "tags", "")}).", $"  リリースの版を表すタグはありません(タグ{Figures.Count(releases.Tags)}件)。"));
            return;
        }

        var apart = releases.MedianDays is { } gap ? language.Say($"  {Days(gap, language)} apart (median)", $"  間隔の中央値は{Days(gap, language)}") : null;
        screen.Line($"{apart ?? " "}{(apart is null ? "" : " ·")} " + language.Say($"last: {last} on {Figures.Date(day)}", $"最新は{last}({Figures.Date(day)})"));
        if (releases.LeadTime is { } lead)
        {
            Write(screen, lead, language);
        }

        if (releases.IsCut)
        {
            screen.Line(language.Say("  Part of the history or of the tags is not there; releases may be missing.", "  履歴またはタグの一部がないため、見えていないリリースがあるかもしれません。"));
        }
    }

    private static void Write(Screen screen, LeadTimeFigures lead, Language language)
    {
        if (lead is { MedianDays: { } median, P85Days: { } most })
        {
            screen.Line(language.Say(
                $"  From writing to release: {Days(median, language)} (median), 85 % within {Days(most, language)}; {Figures.Count(lead.Commits, language, "commit", "commits", "")}",
                $"  書かれてからリリースまで: 中央値{Days(median, language)}、85%は{Days(most, language)}以内(コミット{Figures.Count(lead.Commits)}件)"));
        }

        screen.Line(language.Say(
            $"  In no release yet: {Figures.Count(lead.Waiting, language, "commit", "commits", "")}",
            $"  まだリリースされていないコミット: {Figures.Count(lead.Waiting)}件"));
    }

    private static string Days(double days, Language language)
    {
        var number = Figures.Number(Math.Round(days, days < 10 ? 1 : 0));
        return language.Say(number == "1" ? "1 day" : $"{number} days", $"{number}日");
    }
}
