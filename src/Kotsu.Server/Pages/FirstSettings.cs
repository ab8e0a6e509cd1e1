using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of the settings, below their heading.</summary>
internal static class FirstSettings
{
    public static Html In(FirstView view, string room) => room switch
    {
        "" => Stack("", Card(view, "settings_language"), Card(view, "settings_theme"), Card(view, "settings_help")),
        "account" => Account(view),
        "tokens" => Stack("", Paragraph(view.Say("tokens_text")), List(view, "/tokens", "tokens_empty", row => Of("strong", "", row.Text("name")))),
        "people" => List(view, "/people?limit=200", "", row => All(Of("strong", "", row.Text("name")), " ", Of("span", "muted", row.Text("login")))),
        "teams" => Stack("", Heading(view.Say("settings_teams")), List(view, "/teams?limit=200", "teams_empty", row => All(Of("strong", "", row.Text("name")), " ", Of("span", "muted", row.Text("layer"))))),
        "profiles" => Stack("", Paragraph(view.Say("profiles_text")), List(view, "/profiles?limit=100", "profiles_empty", row => Named($"/settings/profiles/{row.Text("id")}", row))),
        "templates" => Stack("", Paragraph(view.Say("templates_text")), List(view, "/templates?limit=100", "templates_empty", row => Named($"/settings/templates/{row.Text("id")}", row))),
        "organisation" => Organisation(view),
        _ => None,
    };

    private static Html Card(FirstView view, string heading) => Of("div", "card stack", Heading(view.Say(heading)), Of("div", "first-field"));

    private static Html Account(FirstView view) => Stack(
        "",
        Of(
            "div",
            "card stack",
            Heading(view.Say("sign_in_password")),
            Paragraph(view.Say(view.Answer("/account").Says("hasPassword") ? "password_there" : "password_absent"), "muted"),
            Field(view.Say("password_new")),
            Paragraph(view.Say("password_hint"), "small muted")));

    private static Html Organisation(FirstView view)
    {
        var organisation = view.Answer("/organisation");
        return !organisation.Is() ? None : Stack(
            "",
            Of(
                "div",
                "card stack",
                Paragraph(view.Say("organisation_number", ("number", organisation.Text("number"))), "small muted"),
                Filled(view.Say("name"), organisation.Text("name")),
                Field(view.Say("organisation_language")),
                Filled(view.Say("organisation_zone"), organisation.Text("timeZone")),
                view.Answer("/session").Says("isAdmin") ? Of("div", "first-field") : None),
            view.Answer("/session").Says("isAdmin") ? All(Heading(view.Say("audit_title")), Paragraph(view.Say("audit_text"), "small muted")) : None);
    }

    private static Html List(FirstView view, string path, string nothing, Func<JsonElement, Html> line)
    {
        var list = view.Answer(path);
        return list.Is() && !list.Rows().Any() && nothing.Length > 0 ? Nothing(view, nothing) : Lines("first-lines first-tall", list.Rows().Take(20), line);
    }

    private static Html Named(string address, JsonElement row) => Of("div", "first-name", Link(address, "", row.Text("name")), Paragraph(row.Text("description"), "small muted"));
}
