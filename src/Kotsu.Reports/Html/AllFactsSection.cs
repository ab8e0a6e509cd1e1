using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>Every fact with its subjects; a long list says how many it left out.</summary>
internal static class AllFactsSection
{
    private const int ItemsAtMost = 200;

    public static void Write(Page page)
    {
        if (page.Report.Facts.Count == 0)
        {
            return;
        }

        using (page.Section("all-facts", page.Say("All facts", "すべての事実")))
        {
            foreach (var fact in page.Report.Facts)
            {
                Write(page, fact);
            }
        }
    }

    private static void Write(Page page, Fact fact)
    {
        using (page.Html.Open("details", ("class", "all-fact")))
        {
            using (page.Html.Open("summary"))
            {
                page.Html.Element("span", Figures.Count(fact.Number), ("class", "number"));
                Marks.Risk(page, fact.Risk);
                page.Html.Element("span", page.Say(fact.Headline), ("class", "headline"));
            }

            page.Html.Element("p", $"{fact.Probe} · {fact.Stage.Name(page.Language)} · {FactWords.Summary(fact, page.Language)}", ("class", "muted"));
            page.List([.. fact.Items.Take(ItemsAtMost)], ItemsAtMost, item => Item(page, item));
            if (fact.Items.Count > ItemsAtMost)
            {
                page.Html.Element("p", UnseenWords.More(fact.Items.Count - ItemsAtMost, page.Language), ("class", "muted"));
            }

            FactParts.Remedy(page, fact);
        }
    }

    private static void Item(Page page, FactItem item)
    {
        using (page.Html.Open("li"))
        {
            page.Html.Element("span", page.Say(item.Sentence));
            if (item.At is { } at)
            {
                page.Html.Text(" ");
                FactParts.Place(page, at);
            }
        }
    }
}
