using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>What only people know: the questions to ask, the heaviest first.</summary>
internal static class PeopleSection
{
    private const int ShownAtOnce = 10;

    public static void Write(Page page)
    {
        var open = Open(page.Report).ToList();
        if (page.Report.OnlyPeopleKnow == 0)
        {
            return;
        }

        using (page.Section("people", page.Say("What only people know", "人しか知らないこと")))
        {
            var (all, asked) = (Figures.Count(page.Report.OnlyPeopleKnow), Figures.Count(page.Report.AskedOfPeople));
            page.Html.Element("p", page.Say(
                $"{all} practices, {asked} of them asked so far. Answers: kotsu ask",
                $"{all}件あり、うち{asked}件は聞き取り済みです。回答の記録: kotsu ask"));
            page.List(open, ShownAtOnce, practice => Item(page, practice));
        }
    }

    private static IEnumerable<PracticeReport> Open(ReviewReport report) => report.Lenses
        .SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices)
        .Where(p => p.NotApplicable is null && !p.FilesCanShow && p.HopeClass is "unasked" or "unowned")
        .DistinctBy(p => p.Code)
        .OrderByDescending(p => p.Weight).ThenBy(p => p.Code, StringComparer.Ordinal);

    private static void Item(Page page, PracticeReport practice)
    {
        using (page.Html.Open("li", ("class", "ask")))
        {
            Marks.Risk(page, practice.Risk);
            page.Html.Element("span", practice.Code, ("class", "code"));
            page.Html.Element("span", page.Say(practice.Title));
            using (page.Html.Open("ul"))
            {
                foreach (var question in practice.Ask)
                {
                    page.Html.Element("li", page.Say(question));
                }
            }
        }
    }
}
