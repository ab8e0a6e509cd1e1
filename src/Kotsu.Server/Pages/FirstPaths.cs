namespace Kotsu.Server.Pages;

/// <summary>What each screen asks the API for at once; the page's own code asks in the same words, so that the answers serve it.</summary>
internal static class FirstPaths
{
    private const string Session = "/api/v1/session";

    /// <summary>The addresses, the session first: who is not signed in is not told more.</summary>
    /// <param name="path">The address that the browser shows.</param>
    public static IEnumerable<string> Of(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["sign-in", ..] => [],
            [] => [Session, "/api/v1/portfolio"],
            ["workloads", var id] => [Session, Workload(id), $"{Workload(id)}/standing", $"{Workload(id)}/facts"],
            ["workloads", var id, "hope"] => [Session, Workload(id), $"{Workload(id)}/standing"],
            ["workloads", var id, "review", var lens, ..] => [Session, Workload(id), $"{Workload(id)}/reviews", $"{Workload(id)}/reviews/{Uri.EscapeDataString(lens)}/questions"],
            ["workloads", var id, "review"] => [Session, Workload(id), $"{Workload(id)}/reviews"],
            ["workloads", var id, ..] => [Session, Workload(id)],
            _ => [Session],
        };
    }

    private static string Workload(string id) => $"/api/v1/workloads/{Uri.EscapeDataString(id)}";
}
