namespace Kotsu.Reports.Html;

/// <summary>How the shares are made, in three lines.</summary>
internal static class PageFooter
{
    public static void Write(Page page)
    {
        using (page.Html.Open("footer", ("class", "muted")))
        {
            Formula(page);
            page.Html.Element("p", page.Say(
                "Kotsu made this page on the reader's own machine. It fetches nothing and runs no script.",
                "このページはKotsuが手元のマシンで作成しました。外部から何も取得せず、スクリプトも動かしません。"));
        }
    }

    private static void Formula(Page page)
    {
        if (page.Report.Lenses.Count > 0)
        {
            page.Html.Element("p", page.Say(
                "Backed B = Σ w·e / Σ w, where w is 9 for HIGH, 3 for MEDIUM, 1 for LOW, and e the mean over the subjects of strength × freshness. Accepted A = Σ w·(1−e) under an unexpired acceptance of risk / Σ w. Hope H = 1 − B − A.",
                "裏付けあり B = Σ w·e / Σ w。重みwは高が9、中が3、低が1、eは対象ごとの「強さ×鮮度」の平均です。受容 A = 期限内のリスク受容がある Σ w·(1−e) / Σ w。神頼み H = 1 − B − A。"));
        }
    }
}
