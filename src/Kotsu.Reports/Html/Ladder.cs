using System.Globalization;
using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The five rungs of evidence, filled from below; age shortens the filled ones; what has run out is struck through, with its day.</summary>
internal static class Ladder
{
    private const int Rungs = 5;
    private const double RungWidth = 18;

    public static void Write(Page page, PracticeReport practice)
    {
        var height = RungWords.Height(practice.Rung);
        var best = practice.Evidence.FirstOrDefault(e => e.Supports && e.Rung == practice.Rung);
        var freshness = Math.Clamp(best?.Freshness ?? 1, 0, 1);
        var isExpired = height > 0 && freshness <= 0;
        using (page.Html.Open("svg", ("class", "ladder"), ("viewBox", "0 0 20 20"), ("width", "20"), ("height", "20"), ("role", "img"), ("aria-label", Label(page, height))))
        {
            for (var rung = 0; rung < Rungs; rung++)
            {
                Rung(page, rung, rung < height ? freshness : 0);
            }

            if (isExpired)
            {
                page.Html.Element("path", "", ("class", "struck"), ("d", "M1 19 L19 1"));
            }
        }

        page.Html.Element(isExpired ? "s" : "span", RungWords.Name(practice.Rung, page.Language), ("class", "rung"));
        if (isExpired && best?.FreshThrough is { } day)
        {
            page.Html.Element("span", Figures.Date(day), ("class", "muted"));
        }
    }

    private static void Rung(Page page, int rung, double filled)
    {
        var y = (16.5 - (rung * 3.9)).ToString("0.0", CultureInfo.InvariantCulture);
        page.Html.Element("rect", "", ("class", "rung"), ("x", "1"), ("y", y), ("width", "18"), ("height", "2.6"));
        if (filled > 0)
        {
            var width = (RungWidth * filled).ToString("0.0", CultureInfo.InvariantCulture);
            page.Html.Element("rect", "", ("class", "filled"), ("x", "1"), ("y", y), ("width", width), ("height", "2.6"));
        }
    }

    private static string Label(Page page, int height) => page.Say(
        $"{height.ToString(CultureInfo.InvariantCulture)} of 5 rungs",
        $"5段中{height.ToString(CultureInfo.InvariantCulture)}段");
}
