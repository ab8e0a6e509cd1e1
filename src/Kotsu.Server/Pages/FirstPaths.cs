using System.Text.Json;

namespace Kotsu.Server.Pages;

/// <summary>What each screen asks the API for at once; the page's own code asks in the same words, so that the answers serve it, and the first paint shows them.</summary>
internal static class FirstPaths
{
    /// <summary>Who asks: asked first, as who is not signed in is not told more.</summary>
    public const string Session = "/api/v1/session";

    /// <summary>The number under which the version of a lens stands that is not published.</summary>
    public const string Draft = "draft";

    /// <summary>What stands in an address for something that is yet to be made.</summary>
    public const string New = "new";

    /// <summary>Where people sign in.</summary>
    public const string Door = "/sign-in";

    /// <summary>What the door asks, where nobody is signed in.</summary>
    public const string Ways = "/api/v1/session/ways";

    /// <summary>Whether an address is where people sign in.</summary>
    public static bool IsDoor(string[] path) => path is ["sign-in"];

    /// <summary>Whether an address shows itself to who is not signed in: the door, and links that sign in.</summary>
    public static bool IsOutside(string[] path) => path is ["sign-in", ..];

    /// <summary>The addresses beyond the session's; none for screens that say the same to everybody.</summary>
    /// <param name="path">The address that the browser shows, in its parts.</param>
    /// <param name="isAdmin">Whether who asks is: what only they may read is not asked for others, as a refusal is recorded.</param>
    public static IEnumerable<string> Of(string[] path, bool isAdmin) => path switch
    {
        [] => ["/api/v1/portfolio"],
        ["lenses", .. var rest] => OfLens(rest).Prepend("/lenses?limit=100").Select(each => $"/api/v1{each}"),
        ["settings", "organisation"] when isAdmin => ["/api/v1/organisation", "/api/v1/audit?limit=50"],
        ["settings", "profiles", var id] => id is New ? ["/api/v1/profile-questions"] : [$"/api/v1/profiles/{Uri.EscapeDataString(id)}", "/api/v1/profile-questions"],
        ["settings", "templates", var id] => [$"/api/v1/templates/{Uri.EscapeDataString(id)}", $"/api/v1/templates/{Uri.EscapeDataString(id)}/answers", "/api/v1/lenses?limit=100"],
        ["settings", var room] => OfSettings(room).Select(each => $"/api/v1{each}"),
        ["workloads", var id, .. var rest] => OfRoom(rest).Prepend("").Select(each => $"/api/v1/workloads/{Uri.EscapeDataString(id)}{each}").Concat(OfShelves(rest)),
        _ => [],
    };

    /// <summary>The addresses that only the answers to those tell.</summary>
    /// <param name="path">The address that the browser shows, in its parts.</param>
    /// <param name="answer">What was answered to an address; undefined where nothing was.</param>
    public static IEnumerable<string> After(string[] path, Func<string, JsonElement> answer)
    {
        var shelf = answer("/api/v1/lenses?limit=100");
        return path switch
        {
            ["lenses", var alias] when shelf.Rows().FirstOrDefault(each => each.Text("alias") == alias) is var lens && lens.Is() => [Version(lens, "lint")],
            ["settings", "templates", var id] when LensOf(shelf, answer($"/api/v1/templates/{Uri.EscapeDataString(id)}/answers")) is var lens && lens.Is() => [Version(lens, "questions")],
            _ => [],
        };
    }

    /// <summary>The number of the newest version of a lens: of its draft where nothing is published.</summary>
    public static string NewestOf(JsonElement lens) => lens.Rows("versions").LastOrDefault() is { ValueKind: JsonValueKind.String } number ? number.GetString()! : Draft;

    /// <summary>The lens that the editor of a template opens with: the first that the template answers, or the first of all; undefined where nothing is published.</summary>
    public static JsonElement LensOf(JsonElement shelf, JsonElement answers)
    {
        var published = shelf.Rows().Where(lens => lens.Rows("versions").Any()).ToList();
        var answered = answers.Rows().Select(answer => answer.Text("lens")).ToHashSet();
        return published.FirstOrDefault(lens => answered.Contains(lens.Text("alias"))) is { ValueKind: JsonValueKind.Object } first ? first : published.FirstOrDefault();
    }

    private static string Version(JsonElement lens, string part) => $"/api/v1/lenses/{Uri.EscapeDataString(lens.Text("alias"))}/versions/{Uri.EscapeDataString(NewestOf(lens))}/{part}";

    private static string[] OfLens(string[] rest)
    {
        var lens = $"/lenses/{Uri.EscapeDataString(rest.FirstOrDefault() ?? "")}/versions";
        return rest switch
        {
            [_, Draft] => [$"{lens}/{Draft}"],
            [_, var number] => [$"{lens}/{Uri.EscapeDataString(number)}/questions", $"{lens}/{Uri.EscapeDataString(number)}/lint"],
            [_, "compare", var from, var to] => [$"{lens}/{Uri.EscapeDataString(from)}/changes/{Uri.EscapeDataString(to)}"],
            _ => [],
        };
    }

    private static string[] OfRoom(string[] rest) => rest switch
    {
        [] => ["/standing", "/facts"],
        ["findings"] => ["/facts"],
        ["hope"] => ["/standing"],
        ["milestones"] => ["/milestones", "/people"],
        ["milestones", var number] when number.All(char.IsAsciiDigit) => [$"/milestones/{number}", "/milestones", "/reviews", "/people"],
        ["sources"] => ["/sources", "/scans?limit=20"],
        ["about"] => ["/roles?limit=100"],
        ["review"] => ["/reviews"],
        ["review", var lens, ..] => ["/reviews", $"/reviews/{Uri.EscapeDataString(lens)}/questions", $"/reviews/{Uri.EscapeDataString(lens)}/answers"],
        _ => [],
    };

    // What belongs to the organisation and stands on a workload's screen.
    private static string[] OfShelves(string[] rest) => rest switch
    {
        ["review"] => ["/api/v1/lenses?limit=100"],
        ["about"] => ["/api/v1/teams?limit=100", "/api/v1/products?limit=100"],
        _ => [],
    };

    private static string[] OfSettings(string room) => room switch
    {
        "account" => ["/account", "/account/passkeys", "/account/sessions"],
        "tokens" => ["/tokens"],
        "people" => ["/people?limit=200"],
        "teams" => ["/teams?limit=200", "/products?limit=200"],
        "profiles" => ["/profiles?limit=100"],
        "templates" => ["/templates?limit=100"],
        "organisation" => ["/organisation"],
        _ => [],
    };
}
