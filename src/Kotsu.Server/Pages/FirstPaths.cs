namespace Kotsu.Server.Pages;

/// <summary>What each screen asks the API for at once; the page's own code asks in the same words, so that the answers serve it, and the first paint shows them.</summary>
internal static class FirstPaths
{
    /// <summary>Who asks: asked first, as who is not signed in is not told more.</summary>
    public const string Session = "/api/v1/session";

    /// <summary>The addresses beyond the session's; none for screens that nobody needs to sign in for.</summary>
    /// <param name="path">The address that the browser shows, in its parts.</param>
    /// <param name="isAdmin">Whether who asks is: what only they may read is not asked for others, as a refusal is recorded.</param>
    public static IEnumerable<string> Of(string[] path, bool isAdmin) => path switch
    {
        [] => ["/api/v1/portfolio"],
        ["lenses", ..] => ["/api/v1/lenses?limit=100"],
        ["settings", "organisation"] when isAdmin => ["/api/v1/organisation", "/api/v1/audit?limit=50"],
        ["settings", var room] => OfSettings(room).Select(each => $"/api/v1{each}"),
        ["workloads", var id, .. var rest] => OfRoom(rest).Prepend("").Select(each => $"/api/v1/workloads/{Uri.EscapeDataString(id)}{each}").Concat(OfShelves(rest)),
        _ => [],
    };

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
