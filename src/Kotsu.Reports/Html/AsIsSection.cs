using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The As-Is of every question: its practices with what they rest on.</summary>
internal static class AsIsSection
{
    public static void Write(Page page)
    {
        foreach (var lens in page.Report.Lenses)
        {
            var heading = page.Say($"As-Is: {lens.Name.En}", $"As-Is（現状）: {lens.Name.Ja}");
            using (page.Section(Page.Anchor("lens", lens), heading))
            {
                page.Html.Element("p", page.Say($"edition {lens.Edition}", $"版 {lens.Edition}"), ("class", "muted"));
                foreach (var pillar in lens.Pillars)
                {
                    page.Html.Element("h3", page.Say(pillar.Name));
                    foreach (var question in pillar.Questions)
                    {
                        Question(page, lens, question);
                    }
                }
            }
        }
    }

    private static void Question(Page page, LensReport lens, QuestionReport question)
    {
        using (page.Html.Open("details", ("class", "question")))
        {
            using (page.Html.Open("summary"))
            {
                Summary(page, question);
            }

            // The id stands inside: a browser opens what a link points into.
            using (page.Html.Open("div", ("id", Page.Anchor("q", lens, question.Code))))
            {
                foreach (var practice in question.Practices)
                {
                    PracticeArticle.Write(page, practice);
                }
            }
        }
    }

    private static void Summary(Page page, QuestionReport question)
    {
        var figures = QuestionFigures.Of(question);
        page.Html.Element("span", question.Code, ("class", "code"));
        page.Html.Element("span", page.Say(question.Title), ("class", "title"));
        using (page.Html.Open("span", ("class", "state")))
        {
            Marks.Question(page, question.Risk);
            if (figures.Practices > 0)
            {
                var known = page.Say(
                    $"{Figures.Count(figures.Known)} of {Figures.Count(figures.Practices)} known",
                    $"{Figures.Count(figures.Practices)}件中{Figures.Count(figures.Known)}件確認済み");
                Marks.Bar(page, figures, "small", known);
                page.Html.Element("span", known, ("class", "muted"));
            }
        }
    }
}
