using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kotsu.Core.Text;

namespace Kotsu.Server.Pages;

/// <summary>The headline of a screen as plain HTML, read before any script has run; the page takes it away when it stands itself.</summary>
internal static class FirstPaint
{
    /// <summary>The markup; empty where nothing is known yet.</summary>
    public static string Of(IReadOnlyDictionary<string, string> answers, Language language)
    {
        var title = answers.FirstOrDefault(a => a.Key.StartsWith("/api/v1/workloads/", StringComparison.Ordinal) && a.Key.Count('/') == 4).Value;
        var standing = answers.FirstOrDefault(a => a.Key.EndsWith("/standing", StringComparison.Ordinal)).Value;
        if (title is null)
        {
            return "";
        }

        using var workload = JsonDocument.Parse(title);
        var name = workload.RootElement.GetProperty("content").GetProperty("name").GetString() ?? "";
        return $"<div id=\"first\" class=\"first\"><div class=\"first-title\">{HtmlEncoder.Default.Encode(name)}</div>{(standing is null ? "" : Bar(standing, language))}</div>";
    }

    private static string Bar(string standing, Language language)
    {
        using var document = JsonDocument.Parse(standing);
        var figures = document.RootElement.GetProperty("figures");
        if (!figures.GetProperty("showsPercentage").GetBoolean())
        {
            return "";
        }

        var (backed, accepted, hope) = (figures.GetProperty("backed").GetDouble(), figures.GetProperty("accepted").GetDouble(), figures.GetProperty("hope").GetDouble());
        var words = language is Language.Japanese ? $"神頼み {Percent(hope)}" : $"{Percent(hope)} hope";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<p class=\"first-words\">{words}</p><div class=\"first-bar\"><i style=\"flex-grow:{backed:0.####}\"></i><b style=\"flex-grow:{accepted:0.####}\"></b><u style=\"flex-grow:{hope:0.####}\"></u></div>");
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
