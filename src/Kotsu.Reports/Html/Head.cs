namespace Kotsu.Reports.Html;

/// <summary>What stands before the page: its title, its style, and the promise that nothing is fetched.</summary>
internal static class Head
{
    // The browser itself refuses every request, so that a mistake of ours cannot become one.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static void Write(Page page) =>
        Write(page.Html, page.Say($"{page.Report.Workload.Name}: review", $"{page.Report.Workload.Name}: レビュー"), Styles.All);

    /// <summary>The head of any page of ours.</summary>
    public static void Write(HtmlWriter html, string title, string styles)
    {
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Element("title", title);
            html.Style(styles);
        }
    }
}
