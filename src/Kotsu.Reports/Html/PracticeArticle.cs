using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>One practice: what it rests on, line by line, and what would prove it.</summary>
internal static class PracticeArticle
{
    private const int EvidenceShown = 5;
    private const int EvidenceAtMost = 200;

    public static void Write(Page page, PracticeReport practice)
    {
        using (page.Html.Open("article", ("class", "practice")))
        {
            using (page.Html.Open("h4"))
            {
                Marks.Risk(page, practice.Risk);
                page.Html.Element("span", practice.Code, ("class", "code"));
                page.Html.Element("span", page.Say(practice.Title), ("class", "headline"));
            }

            if (practice.NotApplicable is { } reason)
            {
                page.Html.Element("p", page.Say("Not applicable: ", "対象外: ") + reason);
                return;
            }

            State(page, practice);
            page.List([.. practice.Evidence.Take(EvidenceAtMost)], EvidenceShown, line => Evidence(page, line));
            if (practice.Evidence.Count > EvidenceAtMost)
            {
                page.Html.Element("p", UnseenWords.More(practice.Evidence.Count - EvidenceAtMost, page.Language), ("class", "muted"));
            }

            Term(page, page.Say("Proven when ", "証明の条件 "), page.Say(practice.Proof));
            Term(page, page.Say("Do first ", "まず行うこと "), page.Say(practice.Improvement));
        }
    }

    private static void State(Page page, PracticeReport practice)
    {
        using (page.Html.Open("p", ("class", "rests")))
        {
            Ladder.Write(page, practice);
            Marks.Bar(page, QuestionFigures.Of([practice]), "small", Shares(page, practice));
            page.Html.Element("span", Shares(page, practice));
        }
    }

    private static string Shares(Page page, PracticeReport practice)
    {
        var figures = new HopeFigures(1, practice.Weight, practice.Backed, practice.Accepted, practice.Hope, []);
        var shares = HopeWords.Percentages(figures, page.Language);
        return practice.HopeClass is { } name ? page.Language.Remark(shares, HopeWords.Class(name, page.Language)) : shares;
    }

    private static void Evidence(Page page, EvidenceLine line)
    {
        using (page.Html.Open("li", ("class", line.Supports ? "for" : "against")))
        {
            page.Html.Element("span", line.Supports ? "+" : "−", ("class", "sign"), ("aria-hidden", "true"));
            page.Html.Element("span", EvidenceWords.Line(line, page.Language));
        }
    }

    private static void Term(Page page, string label, string text)
    {
        using (page.Html.Open("p"))
        {
            page.Html.Element("b", label);
            page.Html.Text(text);
        }
    }
}
