using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>Marks that carry a fact by shape and word, and repeat it in colour.</summary>
internal static class Marks
{
    /// <summary>▲ H, ◆ M, ● L.</summary>
    public static void Risk(Page page, Severity risk) =>
        page.Html.Element("span", risk.Shape() + risk.Letter(page.Language), ("class", "risk risk-" + Class(risk)), ("title", risk.Name(page.Language)));

    /// <summary>What the lens's rules say of a question.</summary>
    public static void Question(Page page, string risk)
    {
        var known = risk switch { "HIGH" => "high", "MEDIUM" => "medium", "LOW" => "low", _ => "none" };
        page.Html.Element("span", RiskWords.OfQuestion(risk, page.Language), ("class", "risk risk-" + known));
    }

    /// <summary>A bar of three fills: backed solid, accepted hatched, hope an empty dotted outline.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shares">Weights or ratios; only their proportion counts.</param>
    /// <param name="size">"large" or "small".</param>
    /// <param name="label">What the bar shows, in words.</param>
    public static void Bar(Page page, QuestionFigures shares, string size, string label)
    {
        var widths = Shares.Deal([shares.Backed, shares.Accepted, shares.Hope], 1000);
        using (page.Html.Open("span", ("class", "bar " + size), ("role", "img"), ("aria-label", label)))
        {
            Part(page, "backed", widths[0]);
            Part(page, "accepted", widths[1]);
            Part(page, "hope", widths[2]);
        }
    }

    /// <summary>A part of a bar.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fill">Its class.</param>
    /// <param name="permille">Its share of the bar; 0 writes nothing.</param>
    public static void Part(Page page, string fill, int permille)
    {
        if (permille > 0)
        {
            var width = FormattableString.Invariant($"width:{permille / 10}.{permille % 10}%");
            page.Html.Element("span", "", ("class", fill), ("style", width));
        }
    }

    /// <summary>The figures as the bar takes them.</summary>
    public static QuestionFigures Of(HopeFigures figures) =>
        new(figures.Practices, figures.Practices, figures.Backed, figures.Accepted, figures.Hope);

    private static string Class(Severity risk) => risk switch
    {
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };
}
