using System.Globalization;
using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of a workload's screens.</summary>
internal static class FirstRooms
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 15;
    private static readonly string[] classes = ["expired", "gap", "unowned", "partlyShown", "unshown", "unasked"];

    public static Html Overview(FirstView view)
    {
        var standing = view.OfWorkload("/standing");
        return Stack("first-parts", Headline(view, standing), FiveFacts(view), Pair(view, standing), HeatMap(view, standing));
    }

    public static Html Findings(FirstView view)
    {
        var facts = view.OfWorkload("/facts").Rows().ToList();
        var filters = Of("div", "first-filters", Field(view.Say("findings_show")), Field(view.Say("findings_aside")), Field(view.Say("findings_path")));
        var intro = view.Say("findings_intro", ("findings", PageWords.Count(facts.Sum(fact => fact.Number("count")))), ("probes", PageWords.Count(facts.Count)));
        return view.IsFiltered || !view.OfWorkload("/facts").Is()
            ? Stack("first-parts", filters)
            : facts.Count == 0
                ? Stack("first-parts", filters, Nothing(view, "findings_none", ToSources(view)))
                : Stack("first-parts", filters, Paragraph(intro, "muted small"), Lines("first-lines first-groups", facts.Take(Most), fact => Group(view, fact)));
    }

    public static Html Hope(FirstView view)
    {
        var standing = view.OfWorkload("/standing");
        return Stack("first-apart", Headline(view, standing), Split(view, standing), Largest(view, standing));
    }

    public static Html Milestones(FirstView view)
    {
        var list = view.OfWorkload("/milestones");
        var rows = list.Rows().Reverse().ToList();
        return Stack(
            "first-parts",
            list.Is() && rows.Count == 0 ? Nothing(view, "milestones_none") : None,
            Of("div", "first-take", Field(view.Say("milestones_take"), view.Say("milestones_take_hint"))),
            rows.Count > 1 ? Of("p", "first-room first-compare", view.Say("milestones_compare_from")) : None,
            Lines("first-lines first-milestones", rows.Zip(rows.Skip(1).Append(default)).Take(Most), row => Taken(view, row.First, row.Second)));
    }

    public static Html Milestone(FirstView view, string number)
    {
        var milestone = view.OfWorkload($"/milestones/{number}");
        var (figures, api) = (milestone.Of("figures"), $"/api/v1{view.Workload}");
        return !milestone.Is() ? None : Stack(
            "first-parts",
            Stack(
                "first-close",
                Heading($"{Number(milestone)} · {milestone.Text("name")}"),
                Of("div", "first-line"),
                figures.Is() ? All(SharesInList(view, figures), Bar(figures, "large")) : Paragraph(view.Say("milestones_no_figures")),
                Of(
                    "p",
                    "row screen-only",
                    Link($"{api}/milestones/{Number(milestone)}", "button", view.Say("milestones_export")),
                    Each(view.OfWorkload("/reviews").Rows(), review => Link($"{api}/reviews/{Uri.EscapeDataString(review.Text("lens"))}/answers.xlsx", "button quiet", view.Say("milestones_export_answers", ("lens", review.Text("lens"))))))),
            view.OfWorkload("/milestones").Rows().Count() > 1 ? Of("p", "first-room first-compare", view.Say("milestones_compare_from")) : None,
            number is "1" && !view.IsFiltered ? Paragraph(view.Say("milestones_first"), "muted") : None,
            Of("p", "", Link($"{view.Workload}/milestones", "", view.Say("milestones_all"))));
    }

    public static Html Sources(FirstView view)
    {
        var list = view.OfWorkload("/sources");
        return list.Is() && !list.Rows().Any() ? Nothing(view, "sources_none") : Stack("", Each(list.Rows().Take(Most), source => Source(view, source)));
    }

    public static Html About(FirstView view)
    {
        var content = view.OfWorkload().Of("content");
        var (teams, products) = (view.Answer("/teams?limit=100"), view.Answer("/products?limit=100"));
        var hasNone = (teams.Is() && !teams.Rows().Any()) || (products.Is() && !products.Rows().Any());
        return Stack("first-apart", Described(view, content, NameOf(products, content.Text("product")), NameOf(teams, content.Text("team")), hasNone), Stack("first-close", Heading(view.Say("about_priorities")), Paragraph(view.Say("about_priorities_text"), "small muted")));
    }

    private static Html Described(FirstView view, JsonElement content, string product, string team, bool hasNone) => Stack(
        "first-close",
        Heading(view.Say("about_described")),
        Paragraph(view.OfWorkload().Text("role") is "owner" ? view.Say("about_saved_at_once") : "", "small muted"),
        Of(
            "div",
            "first-fields",
            Filled(view.Say("name"), content.Text("name"), view.Say("new_workload_name_hint")),
            Filled(view.Say("about_review_owner"), content.Text("reviewOwner"), view.Say("about_review_owner_hint")),
            Of("div", "wide", Filled(view.Say("about_purpose"), content.Text("description"))),
            Filled(view.Say("about_environment"), content.Text("environment") is "production" ? view.Say("about_production") : view.Say("about_preproduction"), "", "first-radios"),
            Filled(view.Say("about_time_zone"), content.Text("timeZone"), view.Say("about_time_zone_hint")),
            Filled(view.Say("about_product"), product),
            Filled(view.Say("about_team"), team),
            hasNone ? Of("p", "wide small muted", view.Say("about_teams_hint"), " ", Link("/settings/teams", "", view.Say("settings_teams"))) : None,
            Of("div", "wide", Filled(view.Say("about_notes"), content.Text("notes"), "", "first-field tall"))));

    private static Html Headline(FirstView view, JsonElement standing)
    {
        var figures = standing.Of("figures");
        return !figures.Is() ? None : Stack("first-close", figures.Says("showsPercentage") ? All(
            Of(
                "p",
                "first-headline",
                Of("strong", "first-large", view.Say("hope_share", ("share", PageWords.Percent(figures.Number("hope"))))),
                Of("span", "", view.Say("backed_share", ("share", PageWords.Percent(figures.Number("backed"))))),
                Of("span", "", view.Say("accepted_share", ("share", PageWords.Percent(figures.Number("accepted"))))),
                Of("span", "muted small", view.Say("practices_in_play", ("practices", PageWords.Count(figures.Number("practices")))))),
            Bar(figures, "large"),
            Movement(view, standing.Of("movement"))) : All(TooLittle(view, figures), InFiles(view, figures.Of("filesCanShow"))));
    }

    private static Html InFiles(FirstView view, JsonElement files) => !files.Is() ? None : All(
        Of(
            "p",
            "first-headline small",
            Of("strong", "", view.Say("files_can_show")),
            Of("span", "", view.Say("hope_share", ("share", PageWords.Percent(files.Number("hope"))))),
            Of("span", "", view.Say("backed_share", ("share", PageWords.Percent(files.Number("backed")))))),
        Bar(files, "large"));

    private static Html FiveFacts(FirstView view)
    {
        var all = view.OfWorkload("/facts").Rows().ToList();
        var five = all.Where(fact => fact.Says("isFirst")).ToList();
        var list = five.Count == 0 ? Nothing(view, "no_facts", ToSources(view)) : Lines("card first-facts", five, fact => Fact(view, fact));
        var more = five.Count > 0 && all.Count > five.Count ? Of("p", "small", Link($"{view.Workload}/findings", "", view.Say("more_facts", ("count", PageWords.Count(all.Count - five.Count))))) : None;
        return !view.OfWorkload("/facts").Is() ? None : Stack("first-close", Heading(view.Say(five.Count == 5 ? "five_facts" : "some_facts")), list, more);
    }

    private static Html Fact(FirstView view, JsonElement fact) => All(
        Risk(view, fact.Text("risk")),
        Of("div", "", Of("strong", "", fact.Text("headline")), Paragraph(fact.Text("detail"), "small muted"), Place(fact.Of("at"))),
        Of("span", "muted small", Days(view, fact)),
        Of("strong", "", PageWords.Points(-fact.Number("hope"))));

    private static Html Pair(FirstView view, JsonElement standing)
    {
        var rows = InPlay(standing).OrderByDescending(each => each.Number("hope") / (each.Number("effort") is > 0 and var days ? days : 1)).ThenByDescending(each => each.Number("hope")).Take(5).ToList();
        var list = rows.Count == 0 ? Paragraph(view.Say("would_lower_nothing"), "muted") : Lines("first-facts first-lower", rows, row => Lower(view, row));
        return !standing.Is() ? None : Of("div", "first-pair", FallsDue(view, standing), Of("div", "card stack first-close", Heading(view.Say("would_lower")), list));
    }

    private static Html Lower(FirstView view, JsonElement row) => All(
        RiskOf(view, row),
        ToPractice(view, row),
        Of("strong", "", PageWords.Points(-row.Number("hope"))),
        Of("span", "muted small", row.Number("effort") > 0 ? Days(view, row) : ""));

    private static Html FallsDue(FirstView view, JsonElement standing)
    {
        var inPlay = standing.Rows("practices").Where(practice => practice.Text("class") is not "notApplicable").ToList();
        var (weight, today) = (inPlay.Sum(practice => practice.Number("weight")), DateOnly.TryParse(standing.Text("asOf"), CultureInfo.InvariantCulture, out var day) ? day : DateOnly.MinValue);
        var head = Of("tr", "", Of("th", "", view.Say("within")), Of("th", "number", view.Say("practices")), Of("th", "number", view.Say("points_at_stake")));
        return Of(
            "div",
            "card stack first-close",
            Heading(view.Say("falls_due")),
            Of("table", "", Of("thead", "", head), Of("tbody", "", Each([7, 30, 90], days => DueWithin(view, inPlay, weight, today, days)))),
            Of("p", "small", Link($"{view.Workload}/hope", "", view.Say("falls_due_calendar"))));
    }

    private static Html DueWithin(FirstView view, List<JsonElement> inPlay, double weight, DateOnly today, int days)
    {
        var until = today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var due = inPlay.Where(practice => practice.Text("fallsOn") is { Length: > 0 } on && string.CompareOrdinal(on, until) <= 0).ToList();
        var points = weight > 0 ? due.Sum(practice => practice.Number("weight") * practice.Number("strength")) / weight * 100 : 0;
        return Of("tr", "", Of("td", "", view.Say("within_days", ("days", PageWords.Count(days)))), Of("td", "number", PageWords.Count(due.Count)), Of("td", "number", PageWords.Points(points)));
    }

    private static Html HeatMap(FirstView view, JsonElement standing) =>
        !standing.Is() ? None : Stack("first-close", Heading(view.Say("heat_title")), Paragraph(view.Say("heat_says"), "small muted"));

    private static Html Group(FirstView view, JsonElement fact) => All(
        Of("span", "", ""),
        Risk(view, fact.Text("risk")),
        Of("h2", "", fact.Text("headline"), fact.Text("stage") is "stable" ? None : Of("span", "muted small", $" {view.Say("findings_experimental")}")),
        Of(
            "p",
            "small muted first-figures",
            Of("span", "", view.Say("findings_count", ("count", PageWords.Count(fact.Number("count"))), ("total", PageWords.Count(fact.Number("total"))))),
            Of("span", "", Days(view, fact)),
            fact.Number("hope") > 0 ? Of("span", "", view.Say("findings_hope", ("points", PageWords.Points(-fact.Number("hope"))))) : None));

    private static Html Split(FirstView view, JsonElement standing)
    {
        var counts = standing.Rows("practices").CountBy(practice => practice.Text("class")).ToDictionary();
        var rows = classes.Select(name => (Name: view.Say($"class_{name}"), Points: standing.Of("figures").Of("split").Number(name) * 100, Count: counts.GetValueOrDefault(name))).Where(row => row.Points >= 0.05 || row.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return None;
        }

        var (name, points, count) = rows.MaxBy(row => row.Points);
        var figures = standing.Of("figures");
        var says = count == 0 ? "hope_split_within" : figures.Says("showsPercentage") ? "hope_split_says" : "hope_split_most";
        return Stack(
            "first-close",
            Of("div", "first-head first-line", Heading(view.Say("hope_split"))),
            Paragraph(view.Say(says, ("hope", PageWords.Percent(figures.Number("hope"))), ("name", name), ("points", PageWords.Points(points)), ("count", PageWords.Count(count))), "small"),
            Lines("first-split", rows, row => Part(view, row.Name, row.Points, Math.Max(points, 1), row.Count)));
    }

    private static Html Part(FirstView view, string name, double points, double most, int count) => All(
        Of("span", "", name),
        Of("span", "first-track", Styled("u", $"width:{points / most * 100:0.#}%")),
        Of("strong", "", PageWords.Points(points)),
        Of("span", "small muted", count > 0 ? view.Say("hope_practices", ("count", PageWords.Count(count))) : view.Say("hope_within_others")));

    private static Html Largest(FirstView view, JsonElement standing)
    {
        string[] columns = ["practice", "hope_class", "evidence", "hope_falls_on", "hope_effort", "hope_weight", "hope_points"];
        var rows = standing.Rows("practices").OrderByDescending(row => row.Number("hope")).Take(Most);
        return !standing.Is() || view.IsFiltered ? None : Stack(
            "first-close",
            Heading(view.Say("hope_practice_list", ("count", PageWords.Count(standing.Rows("practices").Count())))),
            Of("div", "first-field first-selects"),
            Of("table", "first-practices", Of("thead", "", Of("tr", "", Each(columns, column => Of("th", "", view.Say(column), column is "hope_points" ? " ▾" : "")))), Of("tbody", "", Each(rows, row => Row(view, row)))));
    }

    private static Html Row(FirstView view, JsonElement row) => Of(
        "tr",
        "",
        Of("td", "", Of("span", "first-marked", RiskOf(view, row), ToPractice(view, row))),
        Of("td", "", view.Say($"class_{row.Text("class")}")),
        Of("td", "", Of("span", "first-ladder")),
        Of("td", "", row.Text("fallsOn") is { Length: > 0 } on ? view.Words.Day(on) : "–"),
        Of("td", "number", row.Number("effort") > 0 ? Days(view, row) : "–"),
        Of("td", "number", PageWords.Points(row.Number("weight"))),
        Of("td", "number", Of("strong", "", PageWords.Points(row.Number("hope")))));

    private static Html RiskOf(FirstView view, JsonElement row) => Risk(view, row.Text("ourRisk") is { Length: > 0 } ours ? ours : row.Text("awsRisk"));

    private static Html ToPractice(FirstView view, JsonElement row) => Link($"{view.Workload}/hope?practice={Uri.EscapeDataString(row.Text("code"))}", "", row.Text("title"));

    private static Html Taken(FirstView view, JsonElement milestone, JsonElement before)
    {
        var figures = milestone.Of("figures");
        return All(
            Of("span", "muted", Number(milestone)),
            Of("div", "first-name", Link($"{view.Workload}/milestones/{Number(milestone)}", "", milestone.Text("name")), Of("div", "first-line")),
            Of("div", "", figures.Is() ? All(SharesInList(view, figures, "small"), Bar(figures)) : None),
            before.Is() ? Of("span", "small", Link($"{view.Workload}/milestones/{Number(milestone)}?since={Number(before)}", "", view.Say("milestones_compare_before"))) : None);
    }

    private static string NameOf(JsonElement list, string id) => list.Rows().FirstOrDefault(each => each.Text("id") == id).Text("name");

    private static Html Source(FirstView view, JsonElement source)
    {
        var (content, branch) = (source.Of("content"), source.Of("content").Text("branch"));
        var where = branch.Length > 0 ? view.Say("sources_on_branch", ("branch", branch)) : source.Text("kind") is "folder" ? view.Say("sources_folder") : "";
        return Of("article", "card first-source", Heading(content.Text("address")), Paragraph(where, "small muted"));
    }

    private static string Days(FirstView view, JsonElement row) => view.Say("effort_days", ("days", PageWords.Points(row.Number("effort"))));

    private static Html Place(JsonElement place) => !place.Is() ? None : Of(
        "p", "small", Of("code", "", place.Text("path") + (place.Number("line") is > 0 and var line ? ":" + line.ToString("0", CultureInfo.InvariantCulture) : "")));

    private static IEnumerable<JsonElement> InPlay(JsonElement standing) => standing.Rows("practices").Where(practice => practice.Text("class") is not "notApplicable" && practice.Number("hope") > 0);

    private static string Number(JsonElement milestone) => PageWords.Count(milestone.Number("number"));
}
