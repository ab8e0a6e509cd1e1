namespace Kotsu.Reports.Html;

/// <summary>What stands before the page: its title, its style, and the promise that nothing is fetched.</summary>
internal static class Head
{
    // The browser itself refuses every request, so that a mistake of ours cannot become one.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static void Write(Page page)
    {
        using (page.Html.Open("head"))
        {
            page.Html.Void("meta", ("charset", "utf-8"));
            page.Html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            page.Html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            page.Html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            page.Html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            page.Html.Element("title", page.Say($"{page.Report.Workload.Name}: review", $"{page.Report.Workload.Name}: レビュー"));
            page.Html.Style(Styles.All);
        }
    }
}
