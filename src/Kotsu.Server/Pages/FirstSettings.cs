using System.Globalization;
using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of the settings, below their heading.</summary>
internal static class FirstSettings
{
    // What fits on a screen; the rest comes with the page.
    private const int Most = 20;

    public static Html In(FirstView view, string room) => room switch
    {
        "" => Look(view),
        "account" => Account(view),
        "tokens" => Stack("", Paragraph(view.Say("tokens_text")), Tokens(view)),
        "people" => People(view),
        "teams" => Stack("", Heading(view.Say("settings_teams")), List(view, "/teams?limit=200", "teams_empty", row => Of("span", "", Of("strong", "", row.Text("name")), " ", Of("span", "muted", string.Join(" · ", new[] { row.Text("layer"), row.Text("contact") }.Where(part => part.Length > 0)))))),
        "profiles" => Stack("", Paragraph(view.Say("profiles_text")), List(view, "/profiles?limit=100", "profiles_empty", row => Named($"/settings/profiles/{row.Text("id")}", row, view.Say("profile_version", ("number", PageWords.Count(row.Number("profileVersion"))))))),
        "templates" => Stack("", Paragraph(view.Say("templates_text")), List(view, "/templates?limit=100", "templates_empty", row => Named($"/settings/templates/{row.Text("id")}", row))),
        "organisation" => Organisation(view),
        _ => None,
    };

    private static Html Card(FirstView view, string heading, params Html[] inside) => Of("div", "card stack", Heading(view.Say(heading)), All(inside));

    // As high as so many lines that the page alone can draw.
    private static Html Room(int height) => Styled("div", $"height:{height}px");

    private static Html Look(FirstView view)
    {
        var session = view.Answer("/session");
        return Stack(
            "",
            Card(view, "settings_language", Room(32)),
            Card(view, "settings_theme", Of("p", "first-unseen", view.Say("settings_theme"))),
            Card(view, "settings_help", Of("div", "row", Each(["tour_begin", "keys_title", "settings_report", "settings_api"], name => Of("span", "button first-unseen", view.Say(name))))),
            Card(view, "settings_session", Paragraph(view.Say("settings_signed_in", ("name", session.Text("name")), ("login", session.Text("login")))), Of("div", "first-room")));
    }

    private static Html Tokens(FirstView view)
    {
        string[] columns = ["name", "token_scopes", "token_expires", "token_used", "person_actions"];
        var list = view.Answer("/tokens");
        return list.Is() && !list.Rows().Any() ? Nothing(view, "tokens_empty") : Table("cards", columns.Select(name => view.Say(name)), Each(list.Rows(), row => Of(
            "tr",
            "",
            Of("th", "", row.Text("name")),
            Of("td", "", string.Join(", ", row.Rows("scopes").Select(scope => view.Say($"scope_{scope}")))),
            Of("td", "", SomeTime(view)),
            Of("td", "", row.Text("usedAt").Length > 0 ? SomeTime(view) : view.Say("never")),
            Of("td", "", Unseen(view.Say("token_revoke"))))));
    }

    private static Html People(FirstView view)
    {
        string[] columns = ["name", "sign_in_login", "person_rights", "person_actions"];
        return Table("cards first-people", columns.Select(name => view.Say(name)), Each(view.Answer("/people?limit=200").Rows().Take(Most), row => Of(
            "tr",
            "",
            Of("th", "", row.Text("name")),
            Of("td", "", row.Text("login")),
            Of("td", "", view.Say(row.Says("isDisabled") ? "person_disabled" : row.Says("isAdmin") ? "person_admin" : "person_ordinary")),
            Of("td", "", MayChange(view, row) ? Of("div", "row", Unseen(view.Say("person_reset")), Unseen(view.Say(row.Says("isAdmin") ? "person_make_ordinary" : "person_make_admin")), Unseen(view.Say(row.Says("isDisabled") ? "person_enable" : "person_disable"))) : None))));
    }

    private static bool MayChange(FirstView view, JsonElement person) => view.Answer("/session").Says("isAdmin") && person.Text("id") != view.Answer("/session").Text("person");

    // The server does not know the reader's clock: room for a moment of it.
    private static Html SomeTime(FirstView view) => Of("span", "first-unseen", $"{view.Words.Day("2026-11-20")}, 10:00 PM");

    private static Html Audit(FirstView view)
    {
        string[] columns = ["audit_when", "audit_what", "audit_subject", "audit_result"];
        return !view.Answer("/audit?limit=50").Is() ? None : Stack(
            "",
            Heading(view.Say("audit_title")),
            Paragraph(view.Say("audit_text"), "small muted"),
            Of("div", "scroll-x", Table("small first-audit", columns.Select(name => view.Say(name)).Prepend("#"), Each(view.Answer("/audit?limit=50").Rows().Take(Most), entry => Of(
                "tr",
                "",
                Of("td", "number", entry.Number("sequence").ToString("0", CultureInfo.InvariantCulture)),
                Of("td", "", SomeTime(view)),
                Of("td", "", entry.Text("action")),
                Of("td", "", entry.Text("subject")),
                Of("td", "", entry.Text("result")))))));
    }

    private static Html Account(FirstView view) => Stack(
        "",
        Of(
            "div",
            "card stack",
            Heading(view.Say("sign_in_password")),
            Paragraph(view.Say(view.Answer("/account").Says("hasPassword") ? "password_there" : "password_absent"), "muted"),
            Field(view.Say("password_new")),
            Paragraph(view.Say("password_hint"), "small muted"),
            Of("div", "first-room")),
        Card(view, "passkeys", Room(44 * view.Answer("/account/passkeys").Rows().Count()), Of("div", "first-room first-compare")),
        Card(view, "totp", Paragraph(view.Say(view.Answer("/account").Says("hasTotp") ? "totp_there" : "totp_absent", ("count", PageWords.Count(view.Answer("/account").Number("recoveryCodesLeft")))), "muted"), Of("div", "first-room")),
        Card(view, "sessions", Room(44 * view.Answer("/account/sessions").Rows().Count())));

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
                view.Answer("/session").Says("isAdmin") ? Of("div", "first-room") : None),
            Audit(view));
    }

    private static Html List(FirstView view, string path, string nothing, Func<JsonElement, Html> line)
    {
        var list = view.Answer(path);
        return list.Is() && !list.Rows().Any() && nothing.Length > 0 ? Nothing(view, nothing) : Lines("first-lines first-tall", list.Rows().Take(Most), line);
    }

    private static Html Named(string address, JsonElement row, string version = "") => Of(
        "div", "", Link(address, "first-named", row.Text("name")), " ", Of("span", "small muted", version), Paragraph(row.Text("description"), "small muted"));
}
