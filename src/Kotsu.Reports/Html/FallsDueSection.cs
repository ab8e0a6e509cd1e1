using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>What runs out soon.</summary>
internal static class FallsDueSection
{
    private const int ShownAtOnce = 10;

    public static void Write(Page page)
    {
        if (page.Report.FallsDue.Count == 0)
        {
            return;
        }

        using (page.Section("falls-due", page.Say("Falls due", "期限が来るもの")))
        {
            using (page.Html.Open("ul", ("class", "tiles")))
            {
                foreach (var horizon in Horizon.Of(page.Report))
                {
                    page.Html.Element("li", HorizonWords.Line(horizon, page.Language));
                }
            }

            page.List(page.Report.FallsDue, ShownAtOnce, due => Item(page, due));
        }
    }

    private static void Item(Page page, FallsDue due)
    {
        using (page.Html.Open("li"))
        {
            page.Html.Element("span", Figures.Date(due.On), ("class", "number date"));
            page.Html.Text(" " + HorizonWords.Line(due, page.Language));
        }
    }
}
