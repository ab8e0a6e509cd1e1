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

    public static Html Lenses(FirstView view)
    {
        var shelf = view.Answer("/lenses?limit=100").Rows().ToList();
        var (ours, shipped) = (shelf.Where(lens => !lens.Says("isShipped")).ToList(), shelf.Where(lens => lens.Says("isShipped")));
        return All(
            Title("wide", view.Say("rail_lenses")),
            Paragraph(view.Say("lens_shelf_intro"), "muted first-intro first-shelf"),
            Stack(
                "first-parts",
                Stack("first-close", Heading(view.Say("lens_own")), ours.Count == 0 ? Nothing(view, "lens_own_empty") : Lines("first-lines first-roomy", ours, lens => OnShelf(view, lens))),
                Stack("first-close", Heading(view.Say("lens_shipped")), Lines("first-lines first-roomy", shipped, lens => OnShelf(view, lens)))));
    }

    public static Html Lens(FirstView view, string alias)
    {
        var lens = view.Answer("/lenses?limit=100").Rows().FirstOrDefault(each => each.Text("alias") == alias);
        var back = Of("p", "small", Link("/lenses", "", view.Say("rail_lenses")));
        if (!lens.Is())
        {
            return All(back, Of("h1", "", alias));
        }

        var draft = lens.Says("isShipped") ? "lens_copy" : "lens_begin_draft";
        var versions = lens.Rows("versions").Select(version => version.GetString() ?? "").Reverse().ToList();
        return All(
            back,
            Of("h1", "", lens.Text("name")),
            Of("p", "muted", Of("code", "", alias), " · ", view.Say(lens.Says("isShipped") ? "lens_is_shipped" : "lens_is_own")),
            Stack(
                "first-apart first-next",
                Stack("first-close", Heading(view.Say("lens_versions")), Lines("first-lines first-versions", versions.Take(Most), version => Link($"/lenses/{alias}/{version}", "", version))),
                lens.Says("hasDraft") ? None : Stack("first-close", Heading(view.Say(draft)), Paragraph(view.Say($"{draft}_text")), lens.Says("isShipped") ? Of("div", "first-take", Field(view.Say("lens_alias"))) : Of("div", "first-room")),
                lens.Says("hasDraft") || versions.Count == 0 ? None : Heading(view.Say("lens_lint_of", ("number", versions[0])))));
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

    private static Html OnShelf(FirstView view, JsonElement lens)
    {
        var (alias, newest) = (lens.Text("alias"), lens.Rows("versions").LastOrDefault());
        return Of(
            "div",
            "first-halves",
            Of("div", "first-name", Link($"/lenses/{alias}", "", lens.Text("name")), Of("code", "muted", alias)),
            newest.Is() ? Link($"/lenses/{alias}/{newest}", "small", view.Say("lens_read_version", ("number", $"{newest}"))) : Of("span", "small muted", view.Say("lens_unpublished")));
    }
}
