using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of a version of a lens, to be read.</summary>
internal static class FirstQuestionnaire
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 6;
    private const int MostInContents = 60;

    public static Html Read(FirstView view, string alias, string number)
    {
        var lens = view.Answer($"/lenses/{alias}/versions/{number}/questions");
        var (pillars, name) = (lens.Rows("pillars").ToList(), lens.Text("name") is { Length: > 0 } said ? said : alias);
        var questions = pillars.SelectMany(pillar => pillar.Rows("questions")).ToList();
        return All(
            FirstLenses.Crumbs(view, alias, name),
            Of(
                "div",
                "row first-across first-above",
                Of("h1", "first-of", name, " ", Of("span", "muted", number)),
                Of("div", "row", Of("span", "button first-unseen", view.Say("lens_export_text")), Of("span", "button first-unseen", view.Say("lens_export_overlay")))),
            !lens.Is() ? None : All(
                Paragraph(view.Say("lens_holds", ("pillars", PageWords.Count(pillars.Count)), ("questions", PageWords.Count(questions.Count)), ("practices", PageWords.Count(questions.Sum(question => Practices(question).Count())))), "muted"),
                Linted(view, view.Answer($"/lenses/{alias}/versions/{number}/lint")),
                Of("div", "first-book", Contents(view, pillars), Stack("", Of("div", "first-field"), Each(Begun(pillars), Pillar)))));

        Html Pillar((string Title, List<JsonElement> Questions) pillar) => Stack("", Of("h2", "first-pillar", pillar.Title), Each(pillar.Questions, question => Question(view, question)));
    }

    private static Html Linted(FirstView view, JsonElement lint) => !lint.Is() ? None
        : !lint.Rows().Any() ? Paragraph(view.Say("lens_lint_clean"), "muted")
        : Raw("<details class=\"first-details\">", Of("summary", "", view.Say("lens_lint_count", ("count", PageWords.Count(lint.Rows().Count())))), "</details>");

    private static Html Contents(FirstView view, List<JsonElement> pillars)
    {
        var left = MostInContents;
        Html Of(JsonElement pillar)
        {
            var questions = pillar.Rows("questions").Take(left).ToList();
            left -= questions.Count;
            return All(Html.Of("p", "first-part", pillar.Text("title")), Each(questions, question => Html.Of("p", "", Html.Of("span", "muted", question.Text("code")), " ", question.Text("title"))));
        }

        return Raw("<details open class=\"first-contents\">", All(Html.Of("summary", "", view.Say("lens_contents")), Html.Of("div", "small", Each(pillars, Of))), "</details>");
    }

    // The first questions, in their pillars.
    private static IEnumerable<(string Title, List<JsonElement> Questions)> Begun(List<JsonElement> pillars)
    {
        var left = Most;
        foreach (var pillar in pillars.TakeWhile(_ => left > 0))
        {
            var questions = pillar.Rows("questions").Take(left).ToList();
            left -= questions.Count;
            yield return (pillar.Text("title"), questions);
        }
    }

    private static Html Question(FirstView view, JsonElement question) => Of(
        "article",
        "card",
        Of("h3", "first-of", Of("span", "muted", question.Text("code")), " ", question.Text("title")),
        Paragraph(question.Text("description"), "muted"),
        Uri.TryCreate(question.Text("helpUrl"), UriKind.Absolute, out var more) ? Paragraph(view.Say("lens_more_at", ("place", more.Authority)), "small") : None,
        Of("div", "first-choices-read", Each(Practices(question), choice => Practice(view, choice))));

    private static Html Practice(FirstView view, JsonElement choice) => Of(
        "div",
        "",
        Of("span", "", Risk(view, choice.Text("awsRisk")), " ", choice.Text("title")),
        Of(
            "span",
            "small muted first-beside",
            choice.Text("code") is { Length: > 0 } code ? Of("code", "", code) : None,
            choice.Text("viewpoint") is { Length: > 0 } viewpoint ? Of("span", "", view.Say($"viewpoint_{viewpoint}")) : None,
            choice.Of("effort").Is() ? Of("span", "", view.Say("effort_days", ("days", PageWords.Points(choice.Number("effort"))))) : None));

    // As the page counts and shows them: "none of these" is none.
    private static IEnumerable<JsonElement> Practices(JsonElement question) => question.Rows("choices").Where(choice => !choice.Says("isNone"));
}
