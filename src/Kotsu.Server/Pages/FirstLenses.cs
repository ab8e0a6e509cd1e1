using System.Text;
using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of the screens of lenses.</summary>
internal static class FirstLenses
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 20;
    private static readonly (string Name, string Shape)[] severities = [("error", "▲"), ("warning", "◆"), ("note", "●")];
    // In the order, with the marks and the words of ChangeList.svelte.
    private static readonly (string Kind, string Mark, string Text)[] kinds = [("riskChanged", "≠", "risk"), ("added", "+", "added"), ("removed", "−", "removed"), ("moved", "→", "moved"), ("retitled", "~", "retitled")];

    public static Html Shelf(FirstView view)
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
        var (lens, back) = (On(view, alias), Of("p", "small", Link("/lenses", "", view.Say("rail_lenses"))));
        if (!lens.Is())
        {
            return All(back, Of("h1", "", alias));
        }

        var newest = FirstPaths.NewestOf(lens);
        return All(
            back,
            Of("h1", "", lens.Text("name")),
            Of("p", "muted", Of("code", "", alias), " · ", view.Say(lens.Says("isShipped") ? "lens_is_shipped" : "lens_is_own")),
            Stack(
                "first-apart first-next",
                Stack("first-close", Heading(view.Say("lens_versions")), Lines("first-lines first-versions", Numbers(lens).Reverse().Take(Most), number => Version(view, alias, number))),
                PickTwo(view, lens),
                lens.Says("hasDraft") && !lens.Says("isShipped") ? None : Begin(view, lens),
                Stack("first-close", Heading(view.Say("lens_lint_of", ("number", Named(view, newest)))), Findings(view, view.Answer($"/lenses/{alias}/versions/{newest}/lint"))),
                lens.Says("isShipped") ? None : Stack("first-close", Heading(view.Say("lens_remove")), Paragraph(view.Say(view.Answer("/session").Says("isAdmin") ? "lens_remove_text" : "lens_remove_admin")))));
    }

    public static Html Compare(FirstView view, string alias, string from, string to)
    {
        var (lens, changes) = (On(view, alias), view.Answer($"/lenses/{alias}/versions/{from}/changes/{to}"));
        var rows = changes.Rows().ToList();
        return All(
            Crumbs(view, alias, lens.Text("name")),
            Of("h1", "first-compared", view.Say("lens_compare_title", ("from", Named(view, from)), ("to", Named(view, to)))),
            Stack(
                "",
                PickTwo(view, lens),
                !changes.Is() ? None : rows.Count == 0 ? Paragraph(view.Say("lens_compare_same")) : All(
                    Paragraph(view.Say("lens_compare_count", ("count", PageWords.Count(rows.Count)))),
                    Stack("first-parts", Each(kinds, kind => Group(view, kind, [.. rows.Where(row => row.Text("kind") == kind.Kind)]))))));
    }

    /// <summary>Where a screen of a lens stands: the shelf, and the lens.</summary>
    public static Html Crumbs(FirstView view, string alias, string name) =>
        Of("p", "small", Link("/lenses", "", view.Say("rail_lenses")), " / ", Link($"/lenses/{alias}", "", name.Length > 0 ? name : alias));

    /// <summary>A lens as the shelf has it; undefined where it has none of that name.</summary>
    public static JsonElement On(FirstView view, string alias) => view.Answer("/lenses?limit=100").Rows().FirstOrDefault(each => each.Text("alias") == alias);

    // Every version, the oldest first.
    private static IEnumerable<string> Numbers(JsonElement lens) =>
        lens.Rows("versions").Select(number => $"{number}").Concat(lens.Says("hasDraft") ? [FirstPaths.Draft] : []);

    private static string Named(FirstView view, string number) => number is FirstPaths.Draft ? view.Say("lens_draft") : number;

    private static Html OnShelf(FirstView view, JsonElement lens)
    {
        var (alias, newest) = (lens.Text("alias"), lens.Rows("versions").LastOrDefault());
        return Of(
            "div",
            "first-halves",
            Of("div", "first-name", Link($"/lenses/{alias}", "", lens.Text("name")), Of("code", "muted", alias)),
            newest.Is() ? Link($"/lenses/{alias}/{newest}", "small", view.Say("lens_read_version", ("number", $"{newest}"))) : Of("span", "small muted", view.Say("lens_unpublished")));
    }

    private static Html Version(FirstView view, string alias, string number) => All(
        Link($"/lenses/{alias}/{number}", "first-named", Named(view, number)),
        Of("div", "row", Unseen(view.Say("lens_export_text")), Unseen(view.Say("lens_export_overlay")), number is FirstPaths.Draft ? Unseen(view.Say("lens_draft_drop")) : None));

    private static Html Begin(FirstView view, JsonElement lens)
    {
        var (isShipped, isOneOfMany) = (lens.Says("isShipped"), lens.Rows("versions").Skip(1).Any());
        var draft = isShipped ? "lens_copy" : "lens_begin_draft";
        return Stack(
            "first-close",
            Heading(view.Say(draft)),
            Paragraph(view.Say($"{draft}_text")),
            Of(
                "div",
                "row first-fill",
                isOneOfMany ? Field(view.Say("lens_draft_from")) : None,
                isShipped ? Filled(view.Say("lens_alias"), $"our-{lens.Text("alias")}") : None,
                Of("span", "button", view.Say($"{draft}_do"))));
    }

    private static Html PickTwo(FirstView view, JsonElement lens)
    {
        var widest = Numbers(lens).Select(number => Named(view, number)).MaxBy(Encoding.UTF8.GetByteCount) ?? "";
        Html Picked(string name) => Of("span", "row", Of("span", "", view.Say(name)), Of("span", "button first-unseen first-picked", widest));
        return !Numbers(lens).Skip(1).Any() ? None : Of(
            "div", "row first-picks", Heading(view.Say("lens_compare")), Picked("lens_from"), Picked("lens_to"), Of("span", "button", view.Say("lens_compare_do")));
    }

    private static Html Findings(FirstView view, JsonElement lint)
    {
        var sorted = severities.SelectMany(severity => lint.Rows().Where(finding => finding.Text("severity") == severity.Name).Select(finding => (severity, finding))).ToList();
        return !lint.Is() ? None : sorted.Count == 0 ? Paragraph(view.Say("lens_lint_clean")) : Lines("first-lines first-roomy", sorted.Take(Most), row => All(
            Of(
                "p",
                "small first-lint",
                Of("strong", row.severity.Name, $"{row.severity.Shape} {view.Say($"lens_{row.severity.Name}")}"),
                Of("code", "", row.finding.Text("rule")),
                row.finding.Number("line") > 0 ? Of("span", "muted", view.Say("lens_line", ("line", PageWords.Whole(row.finding.Number("line"))))) : None,
                row.finding.Text("question") is { Length: > 0 } question ? Of("code", "muted", question) : None),
            Of("p", "first-lint-says", Said(view.Words.In(row.finding.Of("sentence")))),
            row.finding.Text("pointer") is { Length: > 0 } pointer ? Of("p", "small muted first-anywhere", Of("code", "", pointer)) : None));
    }

    private static Html Group(FirstView view, (string Kind, string Mark, string Text) kind, List<JsonElement> rows) => rows.Count == 0 ? None : Of(
        "div",
        "",
        Of("h2", "", view.Say($"lens_change_{kind.Text}"), " ", Of("span", "muted", PageWords.Count(rows.Count))),
        Lines("first-lines first-changes", rows.Take(Most), row => All(
            Of("strong", kind.Kind, kind.Mark),
            Of(
                "div",
                "",
                kind.Kind is "retitled" ? All(Of("p", "", Of("del", "muted", row.Text("before"))), Of("p", "", row.Text("after"))) : Of("p", "", Said(view.Words.In(row.Of("sentence")))),
                Of("p", "small muted", Part(view, row.Text("part")), row.Text("id") is { Length: > 0 } id ? All(Of("span", "", " · "), Of("code", "first-anywhere", id)) : None)))));

    private static string Part(FirstView view, string part) => part switch
    {
        "lens" => view.Say("lens_part_lens"),
        "pillar" => view.Say("pillar"),
        "question" => view.Say("lens_part_question"),
        _ => view.Say("practice"),
    };
}
