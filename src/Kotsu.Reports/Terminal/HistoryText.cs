using Kotsu.Core.Histories;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>A history at a glance, for a terminal.</summary>
public static class HistoryText
{
    private const int Most = 10;

    /// <summary>The oldest markers, folders that one person knows, the bus factor, releases, and files that change often; ten of each at most.</summary>
    public static string Of(HistoryOverview overview, TextOptions options)
    {
        var language = options.Language;
        var screen = new Screen(options.Palette);
        screen.Line(overview.Commits == 0
            ? language.Say("There is no history here to read.", "ここには読み取れる履歴がありません。")
            : language.Say(
                $"History up to {Figures.Date(overview.AsOf)}: {Figures.Count(overview.Commits, language, "commit", "commits", "")}{(overview.IsCut ? "; older ones are cut off" : "")}",
                $"{Figures.Date(overview.AsOf)}までの履歴: コミット{Figures.Count(overview.Commits)}件{(overview.IsCut ? "。それより古い履歴はありません" : "")}"));
        WriteMarkers(screen, overview.Markers, language);
        if (overview.Knowledge is { } knowledge)
        {
            KnowledgeText.Write(screen, knowledge, Most, language);
        }
        else if (overview.IsCut)
        {
            KnowledgeText.WriteCut(screen, language);
        }

        if (overview.Releases is { } releases)
        {
            ReleaseText.Write(screen, releases, language);
        }

        if (overview.Commits > 0)
        {
            WriteHotspots(screen, overview.Hotspots, language);
        }

        NotLookedAtLines.WriteUnreadable(screen, overview.Unreadable, language);

        return screen.ToString();
    }

    private static void WriteMarkers(Screen screen, IReadOnlyList<Marker> markers, Language language)
    {
        screen.Heading(markers.Count == 0
            ? language.Say("No line is marked TODO, FIXME, HACK or XXX", "TODO・FIXME・HACK・XXXの行はありません")
            : language.Say(
                $"Oldest of {Figures.Count(markers.Count, language, "line", "lines", "")} marked TODO, FIXME, HACK or XXX",
                $"TODO・FIXME・HACK・XXXの{Figures.Count(markers.Count)}行のうち最も古いもの"));
        foreach (var marker in markers.Take(Most))
        {
            screen.Line($"  {Since(marker, language)}  {marker.At}  {marker.Tag} {marker.Text}");
        }
    }

    private static void WriteHotspots(Screen screen, IReadOnlyList<Hotspot> hotspots, Language language)
    {
        screen.Heading(language.Say("Files changed most often in the last 365 days", "この365日間で変更が最も多いファイル"));
        foreach (var hotspot in hotspots.Take(Most))
        {
            screen.Line(language.Say(
                $"  {Figures.Count(hotspot.Changes),5} {(hotspot.Changes == 1 ? "commit " : "commits")}  {hotspot.Path}", $"  {Figures.Count(hotspot.Changes),5}コミット  {hotspot.Path}"));
        }

        if (hotspots.Count == 0)
        {
            screen.Line(language.Say("  No code file changed.", "  変更されたコードファイルはありません。"));
        }
    }

    private static string Since(Marker marker, Language language) => marker.Since is not { } day ? language.Say("not known ", "不明      ")
        : Figures.Date(day) + (marker.AtLeast ? language.Say(" or older", "以前") : "");
}
