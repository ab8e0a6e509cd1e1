using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Html;

/// <summary>A review as one self-contained page: no script, nothing fetched, readable on a phone, in the dark and on paper.</summary>
public static class HtmlReport
{
    /// <summary>The page, the five facts first.</summary>
    public static string Render(ReviewReport report, Language language)
    {
        var page = new Page(new HtmlWriter(), report, language);
        page.Html.Doctype();
        using (page.Html.Open("html", ("lang", page.Say("en", "ja"))))
        {
            Head.Write(page);
            using (page.Html.Open("body"))
            {
                PageHeader.Write(page);
                using (page.Html.Open("main"))
                {
                    Sections(page);
                }

                PageFooter.Write(page);
            }
        }

        return page.Html.ToString();
    }

    private static void Sections(Page page)
    {
        FirstFactsSection.Write(page);
        FiguresSection.Write(page);
        HeatMapSection.Write(page);
        FallsDueSection.Write(page);
        MovementSection.Write(page);
        AsIsSection.Write(page);
        PeopleSection.Write(page);
        UnseenSections.Write(page);
        AllFactsSection.Write(page);
        ProbesSection.Write(page);
    }
}
