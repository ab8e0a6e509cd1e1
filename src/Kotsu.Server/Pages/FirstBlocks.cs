using System.Text.Json;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The few kinds of block that the first paint of a screen is made of; their looks stand in <c>web/src/first.css</c>.</summary>
internal static class FirstBlocks
{
    private static readonly Dictionary<string, string> shapes = new() { ["high"] = "▲", ["medium"] = "◆", ["low"] = "●", ["none"] = "✓", ["unanswered"] = "○", ["notApplicable"] = "–" };

    /// <summary>The heading of a screen: its name, and beside it muted which part it is.</summary>
    public static Html Title(string dress, string name, string part = "") => Of("h1", $"first-title {dress}", name, part.Length > 0 ? Of("span", "muted", $" · {part}") : None);

    /// <summary>A heading within a screen.</summary>
    public static Html Heading(string text) => Of("h2", "", text);

    /// <summary>A paragraph; nothing where there is no text.</summary>
    public static Html Paragraph(string text, string dress = "") => text.Length > 0 ? Of("p", dress, text) : None;

    /// <summary>A sentence in which what stands between two marks <c>`</c> is code.</summary>
    public static Html Said(string text)
    {
        var parts = text.Split('`');
        return parts.Length % 2 == 0 ? text : Each(parts.Index(), part => part.Index % 2 == 1 ? Of("code", "first-said", part.Item) : part.Item);
    }

    /// <summary>A field that can be filled in once the page stands: its name, the room it takes, and the hint below it.</summary>
    public static Html Field(string name, string hint = "") => Of("div", "field", Of("p", "label", name), Of("div", "first-field"), Paragraph(hint, "small muted"));

    /// <summary>The same, filled in.</summary>
    public static Html Filled(string name, string value, string hint = "", string dress = "first-field") => Of("div", "field", Of("p", "label", name), Of("p", dress, value), Paragraph(hint, "small muted"));

    /// <summary>The room of what only the page itself can offer: as wide and as high as its name makes it, and not seen.</summary>
    public static Html Unseen(string name) => Of("span", "button small first-unseen", name);

    /// <summary>A term and what is said of it; nothing where nothing is said.</summary>
    public static Html Term(string name, string said, string dress = "") => said.Length > 0 ? Of("div", dress, Of("dt", "", name), Of("dd", "", said)) : None;

    /// <summary>A table with the names of its columns.</summary>
    public static Html Table(string dress, IEnumerable<string> columns, Html rows) =>
        Of("table", dress, Of("thead", "", Of("tr", "", Each(columns, column => Of("th", "", column)))), Of("tbody", "", rows));

    /// <summary>A list of lines.</summary>
    public static Html Lines<T>(string dress, IEnumerable<T> rows, Func<T, Html> line) => Of("ul", $"plain {dress}", Each(rows, row => Of("li", "", line(row))));

    /// <summary>The parts of a screen, each with room around it.</summary>
    public static Html Stack(string dress, params Html[] parts) => Of("div", $"stack {dress}", parts);

    /// <summary>Where there is nothing yet: that it is so, and what to do.</summary>
    /// <param name="view">What is known.</param>
    /// <param name="what">How the names of its texts begin.</param>
    /// <param name="wayOut">What can be done about it; nothing leaves the room of a button.</param>
    public static Html Nothing(FirstView view, string what, Html wayOut = default) =>
        Of("div", "empty stack", Heading(view.Say($"{what}_title")), Paragraph(view.Say($"{what}_text")), wayOut == None ? Of("div", "first-field") : Of("div", "row", wayOut));

    /// <summary>The way to the sources of the workload.</summary>
    public static Html ToSources(FirstView view) => Link($"{view.Workload}/sources", "button", view.Say("room_sources"));

    /// <summary>The screens beside this one, as links.</summary>
    /// <param name="view">What is known.</param>
    /// <param name="rooms">Their addresses and the names of their texts.</param>
    /// <param name="here">The address of this one.</param>
    public static Html Rooms(FirstView view, IEnumerable<(string Address, string Text)> rooms, string here) => Of(
        "nav",
        "rooms first-rooms screen-only",
        Lines("", rooms, room => room.Address == here ? Here(room.Address, view.Say(room.Text)) : Link(room.Address, "", view.Say(room.Text))));

    /// <summary>The mark of a risk: its shape and letter, and its name for who cannot see it.</summary>
    public static Html Risk(FirstView view, string risk, bool isLong = false)
    {
        var known = shapes.ContainsKey(risk) ? risk : "unanswered";
        var name = view.Say($"risk_{(known is "notApplicable" ? "not_applicable" : known)}");
        var letter = known is "high" or "medium" or "low" ? view.Say($"risk_{known}_letter") : "";
        return isLong ? Of("span", $"first-mark {known}", $"{shapes[known]} {name}") : Of("span", $"first-mark {known}", shapes[known] + letter, Of("span", "hidden-but-read", name));
    }

    /// <summary>The bar of what is backed, accepted and hoped for; the words beside it say the same.</summary>
    public static Html Bar(JsonElement shares, string dress = "")
    {
        var (backed, accepted, hope) = (shares.Number("backed"), shares.Number("accepted"), shares.Number("hope"));
        return Of("div", $"first-bar {dress}", Styled("i", $"flex-grow:{backed:0.####}"), Styled("b", $"flex-grow:{accepted:0.####}"), Styled("u", $"flex-grow:{hope:0.####}"));
    }

    /// <summary>The share of hope in words, and the two others muted beside it.</summary>
    public static Html Shares(FirstView view, JsonElement shares, string dress = "") => Of(
        "p",
        dress,
        Of("strong", "", view.Say("hope_share", ("share", PageWords.Percent(shares.Number("hope"))))),
        " ",
        Of("span", "muted small", view.Say("shares_beside", ("backed", PageWords.Percent(shares.Number("backed"))), ("accepted", PageWords.Percent(shares.Number("accepted"))))));

    /// <summary>The same in plain words, as lists say it.</summary>
    public static Html SharesInList(FirstView view, JsonElement shares, string dress = "") => Of(
        "p",
        dress,
        view.Say("hope_share", ("share", PageWords.Percent(shares.Number("hope")))),
        " ",
        Of("span", "muted", view.Say("shares_beside", ("backed", PageWords.Percent(shares.Number("backed"))), ("accepted", PageWords.Percent(shares.Number("accepted"))))));

    /// <summary>How hope moved, and why; nothing where it is not known.</summary>
    public static Html Movement(FirstView view, JsonElement movement)
    {
        var change = (movement.Number("toHope") - movement.Number("fromHope")) * 100;
        var direction = Math.Abs(change) < 0.05 ? "→" : change < 0 ? "▼" : "▲";
        var reasons = movement.Of("points").Members().Where(point => Math.Abs(point.Number) >= 0.05).Select(point => $"{view.Say("change_" + Snake(point.Name))} {(point.Number > 0 ? "+" : "")}{PageWords.Points(point.Number)}").ToList();
        var since = view.Say("since_day", ("date", view.Words.Day(movement.Text("since"))));
        return !movement.Is() ? None : Of(
            "p",
            "small muted first-movement",
            Of("span", change <= -0.05 ? "first-proven" : "", $"{direction} {PageWords.Points(Math.Abs(change))}"),
            $" {since}{(reasons.Count > 0 ? ": " + string.Join(" · ", reasons) : "")}");
    }

    /// <summary>Why there is no percentage.</summary>
    public static Html TooLittle(FirstView view, JsonElement figures, string dress = "") => All(
        Of("p", "", Of("strong", dress.Length > 0 ? "" : "first-large", view.Say("coverage_low_title"))),
        Paragraph(view.Say("coverage_low", ("share", PageWords.Percent(figures.Number("coverage"))), ("practices", PageWords.Count(figures.Number("practices")))), dress));

    private static string Snake(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
