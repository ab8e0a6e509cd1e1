using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of the screens that belong to no workload.</summary>
internal static class FirstShelves
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 20;
    private static readonly string[] viewpoints = ["state", "performance", "security", "cost", "esg", "productivity", "lifecycle"];

    public static Html Portfolio(FirstView view)
    {
        var list = view.Answer("/portfolio");
        var title = Title("wide", view.Say("portfolio_title"));
        return list.Is() && !list.Rows().Any()
            ? All(title, Nothing(view, "portfolio_empty"))
            : All(title, Paragraph(view.Say("portfolio_intro"), "muted first-intro"), Lines("stack first-wide", list.Rows().Take(Most), row => System(view, row)));
    }

    public static Html SignIn(FirstView view)
    {
        var ways = view.Answer("/session/ways");
        return Stack(
            "",
            Of("div", "row first-across first-switch", Of("h1", "", view.Say("sign_in_title"))),
            Stack(
                "",
                Field(view.Say("sign_in_login")),
                Field(view.Say("sign_in_password")),
                Paragraph(view.Say("sign_in_have_code"), "first-quiet"),
                Of(
                    "div",
                    "row",
                    Of("span", "button primary", view.Say("sign_in_do")),
                    Of("span", "button", view.Say("sign_in_passkey")),
                    ways.Text("provider").Length > 0 ? Of("span", "button", view.Say("sign_in_provider", ("name", ways.Text("providerName")))) : None)),
            Of("p", "small muted", Said(view.Say("sign_in_lost"))));
    }

    public static Html Practice(FirstView view) => Stack(
        "",
        Of("h1", "", view.Say("spe_title")),
        Paragraph(view.Say("spe_ageing")),
        Paragraph(view.Say("spe_somebody")),
        Of("div", "first-field"),
        Stack(
            "first-close first-below",
            Heading(view.Say("spe_viewpoints")),
            Of("dl", "first-terms", Each(viewpoints, each => Of("div", "", Of("dt", "", view.Say($"viewpoint_{each}")), Of("dd", "", view.Say($"spe_{each}")))))),
        Stack("first-close first-below", Heading(view.Say("spe_flow")), Paragraph(view.Say("spe_flow_text"))));

    private static Html System(FirstView view, JsonElement row)
    {
        var (place, worst) = (string.Join(" · ", new[] { row.Text("product"), row.Text("team") }.Where(part => part.Length > 0)), row.Of("worst"));
        return Of(
            "article",
            "card first-system",
            Of("div", "", Of("h2", "", Link($"/workloads/{row.Text("workload")}", "", row.Text("name"))), Paragraph(place, "small muted"), Paragraph(row.Text("description"), "small")),
            Of("div", "", row.Says("showsPercentage") ? All(Shares(view, row, "first-shares"), Bar(row)) : TooLittle(view, row, "small muted"), Movement(view, row.Of("movement"))),
            Of("div", ""),
            Of(
                "dl",
                "small",
                Term(view.Say("falls_due_30"), PageWords.Percent(row.Number("in30Days"))),
                Term(view.Say("falls_due_90"), PageWords.Percent(row.Number("in90Days"))),
                Of("div", "", Of("dt", "", view.Say("questions_at_risk")), Of("dd", "", Of("span", "high", $"▲{PageWords.Count(row.Number("highRisks"))}"), " ", Of("span", "medium", $"◆{PageWords.Count(row.Number("mediumRisks"))}")))),
            worst.Is() ? Of("p", "worst small", Of("span", "muted", Falls(view, worst)), " ", Link($"/workloads/{row.Text("workload")}/hope?practice={Uri.EscapeDataString(worst.Text("practice"))}", "", worst.Text("title"))) : None);
    }

    private static string Falls(FirstView view, JsonElement worst)
    {
        var (falls, on) = (worst.Text("falls"), worst.Text("on"));
        return falls is "expired" && on.Length == 0 ? view.Say("worst_expired_some_time") : view.Say($"worst_{falls}", ("date", view.Words.Day(on)));
    }
}
