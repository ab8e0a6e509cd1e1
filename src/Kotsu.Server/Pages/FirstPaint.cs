using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>
/// A screen's heading and its first data as plain HTML, read before any script has run; the page takes it away when it stands itself.
/// What each screen shows of which answer stands here; the answers are those of <see cref="FirstPaths"/>, the texts those of the page's catalogues.
/// </summary>
internal static class FirstPaint
{
    private static readonly string[] rooms = ["overview", "review", "findings", "hope", "milestones", "sources", "about"];
    private static readonly string[] settings = ["account", "tokens", "people", "teams", "profiles", "templates", "organisation"];

    /// <summary>The markup; empty for who is not signed in, but for the door, and for screens that have none.</summary>
    public static Html Of(FirstView view)
    {
        var isAtDoor = FirstPaths.IsDoor(view.Path);
        var content = isAtDoor ? FirstShelves.SignIn(view) : view.Answer("/session").Is() ? Content(view) : None;
        return content == None ? None : Stand(content, isAtDoor ? "first door" : "first");
    }

    // Not an element "main": that is the page's own, which stands hidden below until it holds as much.
    private static Html Stand(Html content, string dress) => Raw($"<div id=\"first\" class=\"{dress}\" role=\"main\">", content, "</div>");

    private static Html Content(FirstView view) => view.Path switch
    {
        [] => FirstShelves.Portfolio(view),
        ["lenses"] => FirstLenses.Shelf(view),
        ["lenses", var lens] => FirstLenses.Lens(view, lens),
        ["lenses", var lens, "compare", var from, var to] => FirstLenses.Compare(view, lens, from, to),
        ["lenses", var lens, FirstPaths.Draft] => FirstEditors.Draft(view, lens),
        ["lenses", var lens, var number] => FirstQuestionnaire.Read(view, lens, number),
        ["practice"] => FirstShelves.Practice(view),
        ["settings"] => Settings(view, "", FirstSettings.In(view, "")),
        ["settings", var room] when settings.Contains(room) => Settings(view, room, FirstSettings.In(view, room)),
        ["settings", "profiles", var profile] => Settings(view, "profiles", FirstEditors.Profile(view, profile)),
        ["settings", "templates", var template] => Settings(view, "templates", FirstEditors.Template(view, template)),
        ["workloads", _] => Workload(view, "", FirstRooms.Overview(view)),
        ["workloads", _, var room] when rooms.Contains(room) => Workload(view, room, InRoom(view, room)),
        ["workloads", _, "milestones", var number] => Workload(view, "milestones", FirstRooms.Milestone(view, number)),
        ["workloads", _, "review", var lens] => Workload(view, "review", FirstReview.Questions(view, lens)),
        ["workloads", _, "review", var lens, var question] => Workload(view, "review", FirstReview.Question(view, lens, question)),
        _ => None,
    };

    private static Html InRoom(FirstView view, string room) => room switch
    {
        "review" => FirstReview.Reviews(view),
        "findings" => FirstRooms.Findings(view),
        "hope" => FirstRooms.Hope(view),
        "milestones" => FirstRooms.Milestones(view),
        "sources" => FirstRooms.Sources(view),
        "about" => FirstRooms.About(view),
        _ => None,
    };

    private static Html Workload(FirstView view, string room, Html content)
    {
        var name = view.OfWorkload().Of("content").Text("name");
        var links = rooms.Select(each => (each is "overview" ? view.Workload : $"{view.Workload}/{each}", $"room_{each}"));
        return name.Length == 0 ? None : All(
            Title("", name, room.Length > 0 ? view.Say($"room_{room}") : ""),
            Rooms(view, links, room.Length > 0 ? $"{view.Workload}/{room}" : view.Workload),
            content);
    }

    private static Html Settings(FirstView view, string room, Html content)
    {
        var links = settings.Select(each => ($"/settings/{each}", $"settings_{each}")).Prepend(("/settings", "settings_look"));
        return All(
            Title("close", view.Say("rail_settings"), view.Say(room.Length > 0 ? $"settings_{room}" : "settings_look")),
            Rooms(view, links, room.Length > 0 ? $"/settings/{room}" : "/settings"),
            content);
    }
}
