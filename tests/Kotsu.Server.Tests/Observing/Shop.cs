using System.Text.Json;

namespace Kotsu.Server.Tests.Observing;

/// <summary>A small repository with work to find, and the workload that it is a source of.</summary>
internal sealed class Shop : IDisposable
{
    private const string Workflow = """
        on: push
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - run: make test
        """;

    public GeneratedRepository Repository { get; } = new();

    public string Workload { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>Its address on the server.</summary>
    public string Path => $"/workloads/{Workload}";

    /// <summary>A repository whose workflow has no time limit and whose runtime is old, committed on 2026-01-05.</summary>
    public static Shop Create(params (string Path, string? Text)[] more)
    {
        var shop = new Shop();
        shop.Repository.Commit("2026-01-05", "Kim Example <kim@example.com>", [(".github/workflows/ci.yml", Workflow), ("Dockerfile", "FROM node:18\nCOPY . .\n"), ("README.md", "# Shop\n"), .. more]);
        return shop;
    }

    /// <summary>Makes it a source of a new workload with the lenses that ship with Kotsu.</summary>
    public async Task AddToAsync(RunningServer server, string schedule = "none")
    {
        Workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence", "production-engineering" } })).Text("id");
        Source = (await server.Admin.PostJsonAsync($"{Path}/sources", new { content = new { address = Repository.Folder, schedule } })).Text("id");
    }

    /// <summary>Makes the repository behind an address a source of a new workload.</summary>
    public async Task AddRemoteAsync(RunningServer server, string address, string? credential = null, string branch = "", bool takesProposals = false, string hostKeys = "")
    {
        Workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence", "production-engineering" } })).Text("id");
        Source = (await server.Admin.PostJsonAsync($"{Path}/sources", new { content = new { address, branch, takesProposals, hostKeys }, credential })).Text("id");
    }

    /// <summary>Asks for a scan and waits until it is over.</summary>
    public async Task<JsonElement> ScanAsync(RunningServer server, Action? meanwhile = null)
    {
        var asked = await server.Admin.PostJsonAsync($"{Path}/scans", new { });
        return await EndOfAsync(server, asked.Text("id"), meanwhile);
    }

    /// <summary>Waits until a scan is over.</summary>
    public async Task<JsonElement> EndOfAsync(RunningServer server, string scan, Action? meanwhile = null)
    {
        while (true)
        {
            var now = await server.Admin.GetJsonAsync($"{Path}/scans/{scan}");
            if (now.Text("state") is not ("queued" or "running"))
            {
                return now;
            }

            meanwhile?.Invoke();
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    public async Task<List<JsonElement>> FindingsAsync(RunningServer server, string query = "") =>
        [.. (await server.Admin.GetJsonAsync($"{Path}/findings?limit=100{query}")).GetProperty("items").EnumerateArray()];

    public void Dispose() => Repository.Dispose();
}
