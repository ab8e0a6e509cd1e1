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
        screen.Line(Say(language,
            $"History up to {Figures.Date(overview.AsOf)}: {Figures.Count(overview.Commits)} commits{(overview.IsCut ? "; older ones are cut off" : "")}",
            $"{Figures.Date(overview.AsOf)}までの履歴: コミット{Figures.Count(overview.Commits)}件{(overview.IsCut ? "。それより古い履歴はありません" : "")}"));

        screen.Heading(Say(language, $"Oldest of {Figures.Count(overview.Markers.Count)} lines marked TODO, FIXME, HACK or XXX", $"TODO・FIXME・HACK・XXXの{Figures.Count(overview.Markers.Count)}行のうち最も古いもの"));
        foreach (var marker in overview.Markers.Take(Most))
        {
            screen.Line($"  {Since(marker, language)}  {marker.At}  {marker.Tag} {marker.Text}");
        }

        screen.Heading(Say(language,
            $"Folders that one person knows: {Figures.Count(overview.KnownToOne.Count)} of {Figures.Count(overview.Areas)}",
            $"1人しか知らないフォルダー: {Figures.Count(overview.Areas)}件中{Figures.Count(overview.KnownToOne.Count)}件"));
        foreach (var area in overview.KnownToOne.Take(Most))
        {
            screen.Line(Say(language,
                $"  {area.At.Path}  {Figures.Count(area.Files)} files · ask {string.Join(", ", area.Contacts)}",
                $"  {area.At.Path}  {Figures.Count(area.Files)}ファイル · 連絡先 {string.Join("、", area.Contacts)}"));
        }

        if (overview.BusFactor > 0)
        {
            var (people, files) = (Figures.Count(overview.BusFactor), Figures.Count(overview.CodeFiles));
            screen.Heading(Say(language, $"Bus factor: {people}", $"バス係数: {people}"));
            screen.Line(overview.BusFactor == 1
                ? Say(language, $"  Without one person, more than half of {files} code files have no author left.", $"  ある1人がいなくなると、コード{files}ファイルの半分を超えるファイルに作者がいなくなります。")
                : Say(language, $"  Without {people} people, more than half of {files} code files have no author left.", $"  ある{people}人がいなくなると、コード{files}ファイルの半分を超えるファイルに作者がいなくなります。"));
        }

        if (overview.Releases is { } releases)
        {
            ReleaseText.Write(screen, releases, language);
        }

        screen.Heading(Say(language, "Files changed most often in the last 365 days", "この365日間で変更が最も多いファイル"));
        foreach (var hotspot in overview.Hotspots.Take(Most))
        {
            screen.Line(Say(language, $"  {Figures.Count(hotspot.Changes),5} commits  {hotspot.Path}", $"  {Figures.Count(hotspot.Changes),5}コミット  {hotspot.Path}"));
        }

        return screen.ToString();
    }

    private static string Since(Marker marker, Language language) => marker.Since is not { } day ? Say(language, "not known ", "不明      ")
        : Figures.Date(day) + (marker.AtLeast ? Say(language, " or older", "以前") : "");

    private static string Say(Language language, string english, string japanese) => new Words(english, japanese).In(language);
}
