using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The bar for what files can show, with what hope consists of; the whole lens only once half of it was asked or measured.</summary>
internal static class FiguresSection
{
    private static readonly string[] fills = ["backed", "accepted", "hope"];

    public static void Write(Page page)
    {
        if (page.Report.FilesCanShow is not { } files)
        {
            return;
        }

        using (page.Section("figures", page.Say("What files can show", "ファイルから分かること")))
        {
            Shares(page, files);
            var (some, all) = (Figures.Count(files.Practices), Figures.Count(page.Report.PracticesInPlay));
            page.Html.Element("p", page.Say(
                $"{some} of {all} practices in play. The others are known to people only.",
                $"対象のベストプラクティス{all}件のうち{some}件についてです。残りは人しか知りません。"), ("class", "muted"));
            if (page.Report.Whole is { } whole)
            {
                page.Html.Element("h3", page.Say("All practices in play", "対象のベストプラクティスすべて"));
                Shares(page, whole);
            }
        }
    }

    private static void Shares(Page page, HopeFigures figures)
    {
        Marks.Bar(page, Marks.Of(figures), "large", HopeWords.Percentages(figures, page.Language));
        using (page.Html.Open("ul", ("class", "legend")))
        {
            foreach (var (fill, text) in fills.Zip(HopeWords.Parts(figures, page.Language)))
            {
                using (page.Html.Open("li"))
                {
                    page.Html.Element("span", "", ("class", "swatch " + fill));
                    page.Html.Text(text);
                }
            }
        }

        Split(page, figures);
    }

    private static void Split(Page page, HopeFigures figures)
    {
        var split = figures.Split.Where(s => s.Share > 0).OrderByDescending(s => s.Share).ToList();
        if (split.Count == 0)
        {
            return;
        }

        using (page.Html.Open("table", ("class", "split")))
        {
            page.Html.Element("caption", page.Say("What hope consists of", "神頼みの内訳"));
            foreach (var part in split)
            {
                using (page.Html.Open("tr"))
                {
                    using (page.Html.Open("th", ("scope", "row")))
                    {
                        page.Html.Element("span", "", ("class", "swatch hope dots-" + part.Class));
                        page.Html.Text(HopeWords.Class(part.Class, page.Language));
                    }

                    page.Html.Element("td", Figures.Percent(part.Share, page.Language), ("class", "number"));
                    page.Html.Element("td", HopeWords.Meaning(part.Class, page.Language));
                }
            }
        }
    }
}
