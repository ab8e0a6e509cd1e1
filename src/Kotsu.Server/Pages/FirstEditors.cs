using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of the editors: the draft of a lens, a template, a profile.</summary>
internal static class FirstEditors
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 20;
    private const int MostLines = 80;

    public static Html Draft(FirstView view, string alias)
    {
        var (version, lens) = (view.Answer($"/lenses/{alias}/versions/{FirstPaths.Draft}"), FirstLenses.On(view, alias));
        var name = lens.Text("name") is { Length: > 0 } said ? said : alias;
        return All(
            FirstLenses.Crumbs(view, alias, name),
            Of(
                "div",
                "row first-across first-above",
                Of("h1", "first-of", name, " ", Of("span", "muted", view.Say("lens_draft"))),
                Of("div", "row", Of("span", "small muted", view.Say("lens_saved")), Of("span", "button first-unseen", view.Say("save")))),
            !version.Is() ? None : Stack(
                "",
                Paragraph(view.Say("lens_code_hint"), "small muted"),
                Of("div", "first-editor", Area("lens.json", version.Text("text")), Area("overlay.yaml", version.Text("overlay")))));
    }

    public static Html Template(FirstView view, string id)
    {
        var (template, answers, lens) = (view.Answer($"/templates/{id}"), view.Answer($"/templates/{id}/answers"), FirstPaths.LensOf(view.Answer("/lenses?limit=100"), view.Answer($"/templates/{id}/answers")));
        var alias = lens.Text("alias");
        var ofLens = answers.Rows().Where(answer => answer.Text("lens") == alias).ToList();
        var questions = view.Answer($"/lenses/{alias}/versions/{FirstPaths.NewestOf(lens)}/questions");
        return All(
            Of("p", "small first-to", Link("/settings/templates", "", view.Say("settings_templates"))),
            !template.Is() ? None : Stack(
                "",
                Of("div", "first-fields first-two", Filled(view.Say("name"), template.Text("name")), Filled(view.Say("template_description"), template.Text("description"))),
                Of("div", "first-take", lens.Is() ? Filled(view.Say("lens_part_lens"), view.Say("template_lens", ("name", lens.Text("name")), ("count", PageWords.Count(ofLens.Count))), "", "first-field first-select") : Field(view.Say("lens_part_lens"))),
                Paragraph(view.Say("template_text"), "small muted"),
                Each(questions.Rows("pillars").Take(Most), pillar => Stack("first-close", Heading(pillar.Text("title")), Each(pillar.Rows("questions").Take(Most), question => Answered(view, question, ofLens))))));
    }

    public static Html Profile(FirstView view, string id)
    {
        var (isNew, content) = (id is FirstPaths.New, view.Answer($"/profiles/{id}").Of("content"));
        return !isNew && !content.Is() ? None : Stack(
            "first-form",
            Heading(view.Say(isNew ? "profile_make" : "profile_edit")),
            isNew ? None : Paragraph(view.Say("profile_edit_text"), "small muted"),
            Filled(view.Say("name"), content.Text("name")),
            Filled(view.Say("profile_description"), content.Text("description")),
            Each(view.Answer("/profile-questions").Rows(), question => Asked(view, question)));
    }

    private static Html Area(string name, string text)
    {
        var lines = text.Split('\n').Take(MostLines).ToList();
        return Of(
            "div",
            "",
            Of("p", "label", name),
            Of("div", "first-box", Of("pre", "first-gutter", string.Join('\n', Enumerable.Range(1, lines.Count))), Of("pre", "first-typed", string.Join('\n', lines))));
    }

    private static Html Answered(FirstView view, JsonElement question, List<JsonElement> answers)
    {
        var content = answers.FirstOrDefault(answer => answer.Text("question") == question.Text("id")).Of("content");
        var ticked = content.Of("choices").Is() ? content.Of("choices").EnumerateObject().Count(choice => choice.Value.Text("status") is "selected") : 0;
        var says = !content.Is() ? view.Say("template_silent") : content.Of("isApplicable").ValueKind is JsonValueKind.False ? view.Say("flow_not_applicable") : view.Say("flow_ticked", ("count", PageWords.Whole(ticked)));
        return Of(
            "div", "card first-answered", Of("span", "", Of("span", "muted", question.Text("code")), " ", question.Text("title")), Of("span", "small muted", says));
    }

    private static Html Asked(FirstView view, JsonElement question)
    {
        var most = question.Number("most");
        return Of(
            "div",
            "",
            Of("p", "label first-asked", view.Words.In(question.Of("title")), " ", most > 1 ? Of("span", "small muted", view.Say("profile_at_most", ("count", PageWords.Whole(most)))) : None),
            Each(question.Rows("choices"), choice => Of(
                "p",
                most > 1 ? "first-tick" : "first-tick one",
                view.Words.In(choice.Of("title")),
                " ",
                Of("span", "small muted names", view.Words.Listed(choice.Rows("viewpoints").Select(viewpoint => view.Say($"viewpoint_{viewpoint}")))))));
    }
}
