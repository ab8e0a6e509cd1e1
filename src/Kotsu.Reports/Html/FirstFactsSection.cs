using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The five facts, each with the characters to check.</summary>
internal static class FirstFactsSection
{
    public static void Write(Page page)
    {
        var facts = page.Report.FirstFacts;
        var heading = facts.Count == 0 ? FactWords.None(page.Report, page.Language) : FactWords.Title(facts.Count, page.Language);
        using (page.Section("first-facts", heading))
        {
            foreach (var fact in facts)
            {
                using (page.Html.Open("article", ("class", "fact")))
                {
                    FactParts.Heading(page, fact);
                    FactParts.Body(page, fact);
                }
            }

            if (page.Report.Facts.Count > facts.Count && facts.Count > 0)
            {
                using (page.Html.Open("p"))
                {
                    page.Html.Element("a", UnseenWords.More(page.Report.Facts.Count - facts.Count, page.Language), ("href", "#all-facts"));
                }
            }
        }
    }
}
