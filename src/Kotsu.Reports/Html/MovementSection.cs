using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>What moved since the review before, and why: bars to the left lower hope, to the right raise it.</summary>
internal static class MovementSection
{
    public static void Write(Page page)
    {
        if (page.Report.Movement is not { } movement)
        {
            return;
        }

        using (page.Section("movement", MovementWords.Since(movement, page.Language)))
        {
            page.Html.Element("p", $"{MovementWords.Line(movement, page.Language)} · {MovementWords.Findings(movement, page.Language)}");
            Bars(page, movement);
            Sentences(page, page.Say("Gone", "解消"), movement.Gone, movement.GoneCount);
            Sentences(page, page.Say("New", "新規"), movement.New, movement.NewCount);
        }
    }

    private static void Bars(Page page, Movement movement)
    {
        var bars = movement.Bars.Where(b => Math.Abs(b.Points) >= 0.05).ToList();
        var largest = bars.Select(b => Math.Abs(b.Points)).DefaultIfEmpty(1).Max();
        if (bars.Count == 0)
        {
            return;
        }

        using (page.Html.Open("table", ("class", "moves")))
        {
            page.Html.Element("caption", page.Say("Why hope moved, in percentage points", "神頼みが動いた理由（ポイント）"));
            foreach (var bar in bars)
            {
                using (page.Html.Open("tr"))
                {
                    page.Html.Element("th", MovementWords.Kind(bar.Kind, page.Language), ("scope", "row"));
                    page.Html.Element("td", Figures.Signed(bar.Points), ("class", "number"));
                    using (page.Html.Open("td", ("class", bar.Points < 0 ? "falls" : "rises")))
                    {
                        Marks.Part(page, "move", (int)Math.Round(Math.Abs(bar.Points) / largest * 500));
                    }
                }
            }
        }
    }

    private static void Sentences(Page page, string label, IReadOnlyList<Words> sentences, int count)
    {
        var all = Math.Max(count, sentences.Count);
        if (all == 0)
        {
            return;
        }

        using (page.Html.Open("details"))
        {
            page.Html.Element("summary", page.Language.Remark(label, Figures.Count(all)));
            page.List(sentences, 50, s => page.Html.Element("li", page.Say(s)));
            if (all > sentences.Count)
            {
                page.Html.Element("p", UnseenWords.More(all - sentences.Count, page.Language), ("class", "muted"));
            }
        }
    }
}
