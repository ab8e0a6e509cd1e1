using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>Where the hope is: one row a question, one column a viewpoint. It scrolls in its own frame where the page is narrow.</summary>
internal static class HeatMapSection
{
    public static void Write(Page page)
    {
        if (page.Report.Lenses.Count == 0)
        {
            return;
        }

        using (page.Section("map", page.Say("Where the hope is", "神頼みの所在")))
        {
            page.Html.Element("p", page.Say(
                "Each cell: its bar (solid is backed, hatched accepted, dotted hope) and the percentage of hope. A question mark means that nobody was asked; ▲ that a HIGH practice was shown to be absent.",
                "各セルは、帯（塗りは裏付けあり、斜線は受容、点は神頼み）と神頼みの割合です。「?」は誰にも聞いていないこと、▲はリスクの高いベストプラクティスの未達が示されたことを表します。"));
            foreach (var lens in page.Report.Lenses)
            {
                var name = Page.Anchor("map", lens);
                using (page.Html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", name)))
                {
                    Table(page, lens, name);
                }
            }
        }
    }

    private static void Table(Page page, LensReport lens, string name)
    {
        using (page.Html.Open("table", ("class", "map")))
        {
            page.Html.Element("caption", page.Say(lens.Name), ("id", name));
            using (page.Html.Open("thead"))
            {
                Head(page);
            }

            using (page.Html.Open("tbody"))
            {
                foreach (var question in lens.Pillars.SelectMany(p => p.Questions))
                {
                    Row(page, lens, question);
                }
            }
        }
    }

    private static void Head(Page page)
    {
        using (page.Html.Open("tr"))
        {
            page.Html.Element("th", page.Say("question", "設問"), ("scope", "col"));
            foreach (var viewpoint in ViewpointWords.All)
            {
                using (page.Html.Open("th", ("scope", "col")))
                {
                    page.Html.Element("span", viewpoint.Name(page.Language));
                }
            }
        }
    }

    private static void Row(Page page, LensReport lens, QuestionReport question)
    {
        using (page.Html.Open("tr"))
        {
            using (page.Html.Open("th", ("scope", "row")))
            {
                page.Html.Element("a", question.Code, ("href", "#" + Page.Anchor("q", lens, question.Code)));
                page.Html.Element("span", page.Say(question.Title), ("class", "title"));
            }

            foreach (var viewpoint in ViewpointWords.All)
            {
                Cell(page, [.. question.Practices.Where(p => p.Viewpoint == viewpoint && p.NotApplicable is null)]);
            }
        }
    }

    private static void Cell(Page page, IReadOnlyList<PracticeReport> practices)
    {
        var figures = QuestionFigures.Of(practices);
        if (figures.Practices == 0 || figures.Weight <= 0)
        {
            page.Html.Element("td", "");
            return;
        }

        var isAbsent = practices.Any(p => p is { Risk: Severity.High, HopeClass: "gap" });
        using (page.Html.Open("td", ("class", figures.Known == 0 ? "unasked" : "known")))
        {
            Marks.Bar(page, figures, "small", Label(page, figures));
            page.Html.Element("span", figures.Known == 0 ? "?" : Figures.Percent(figures.Hope / figures.Weight, page.Language));
            if (isAbsent)
            {
                page.Html.Element("span", "▲", ("class", "risk-high"), ("title", page.Say("a HIGH practice is absent", "リスク高の未達あり")));
            }
        }
    }

    private static string Label(Page page, QuestionFigures figures) => page.Say(
        $"{Figures.Count(figures.Known)} of {Figures.Count(figures.Practices)} practices known",
        $"{Figures.Count(figures.Practices)}件中{Figures.Count(figures.Known)}件を確認済み");
}
