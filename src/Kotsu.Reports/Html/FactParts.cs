using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The pieces of a fact: its line, the place with the characters underlined, what to do.</summary>
internal static class FactParts
{
    public static void Heading(Page page, Fact fact)
    {
        using (page.Html.Open("h3"))
        {
            page.Html.Element("span", Figures.Count(fact.Number), ("class", "number"));
            Marks.Risk(page, fact.Risk);
            page.Html.Element("span", page.Say(fact.Headline), ("class", "headline"));
        }

        using (page.Html.Open("p", ("class", "figures")))
        {
            page.Html.Element("span", Figures.Effort(fact.EffortInDays, page.Language));
            if (fact.Points is { } points)
            {
                page.Html.Element("span", $"{HopeWords.Hope(page.Language)} {Figures.Fall(points)}");
            }
        }
    }

    public static void Body(Page page, Fact fact)
    {
        if (fact.At is { } at)
        {
            Place(page, at);
        }

        foreach (var part in FactWords.Parts(fact, page.Language))
        {
            page.Html.Element("p", part);
        }

        Remedy(page, fact);
    }

    /// <summary>Path and line, and the line's text with the characters underlined.</summary>
    public static void Place(Page page, Location at)
    {
        page.Html.Element("code", at.ToString(), ("class", "place"));
        if (string.IsNullOrWhiteSpace(at.Excerpt))
        {
            return;
        }

        var excerpt = Excerpt.Of(at);
        using (page.Html.Open("pre"))
        {
            using (page.Html.Open("code"))
            {
                page.Html.Text(excerpt.Before);
                if (excerpt.Marked.Length > 0)
                {
                    page.Html.Element("mark", excerpt.Marked);
                }

                page.Html.Text(excerpt.After);
            }
        }
    }

    /// <summary>What to do, and which practices it moves.</summary>
    public static void Remedy(Page page, Fact fact)
    {
        using (page.Html.Open("p"))
        {
            page.Html.Element("b", page.Say("Do ", "対処 "));
            page.Html.Text(page.Say(fact.Remediation));
        }

        Practices(page, page.Say("Bears on", "関係するもの"), fact.Practices);
        Practices(page, page.Say("Also supports", "ほかにも役立つもの"), fact.AlsoSupports);
    }

    private static void Practices(Page page, string label, IReadOnlyList<PracticeReference> practices)
    {
        if (practices.Count > 0)
        {
            using (page.Html.Open("details", ("class", "quiet")))
            {
                page.Html.Element("summary", page.Language.Remark(label, Figures.Count(practices.Count)));
                page.List(practices, 50, p => page.Html.Element("li", FactWords.Practice(p, page.Language)));
            }
        }
    }
}
