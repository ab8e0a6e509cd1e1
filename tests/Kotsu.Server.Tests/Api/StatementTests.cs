using System.Text.Json;
using Kotsu.Server.Tests.Observing;

namespace Kotsu.Server.Tests.Api;

/// <summary>What an endpoint asks of the database does not grow with what is in it.</summary>
public sealed class StatementTests
{
    private const int Most = 12;
    private const string Lens = "operational-excellence";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_read_takes_at_most_12_statements_and_as_many_for_one_row_as_for_a_thousand_also_right_after_a_change(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        var places = await BeginAsync(server, shop);
        await server.RestAsync();
        var reads = await ReadsAsync(server, places);
        Assert.DoesNotContain(reads, r => r.Contains('{', StringComparison.Ordinal));

        await CountAsync(server, reads); // what never changes is read once
        var (few, fewAfterChange) = (await CountAsync(server, reads), await CountAsync(server, reads, Changed(places)));
        await ManyRows.AddToAsync(server, new(places["workload"]));
        await CountAsync(server, reads);
        var (many, manyAfterChange) = (await CountAsync(server, reads), await CountAsync(server, reads, Changed(places)));

        few.AssertAtMost(Most);
        fewAfterChange.AssertAtMost(Most);
        few.AssertAsOften(many);
        fewAfterChange.AssertAsOften(manyAfterChange);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_first_read_after_a_start_takes_at_most_12_statements(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        var reads = await ReadsAsync(server, await BeginAsync(server, shop));

        var asked = await CountAsync(server, reads, async () =>
        {
            await server.RestartAsync();
            await server.RestAsync();
            server.Clock.Advance(TimeSpan.FromMinutes(2)); // that the session was seen is written too
        });

        asked.AssertAtMost(Most);
    }

    // One thing of every kind that an address names.
    private static async Task<Dictionary<string, string>> BeginAsync(RunningServer server, Shop shop)
    {
        await shop.AddToAsync(server);
        var scan = (await shop.ScanAsync(server)).Text("id");
        var places = new Dictionary<string, string> { ["workload"] = shop.Workload, ["source"] = shop.Source, ["scan"] = scan, ["lens"] = Lens, ["code"] = "OPS07-BP03", ["practice"] = "OPS07-BP03", ["number"] = "1", ["later"] = "2" };
        places["question"] = (await server.Admin.GetJsonAsync($"{shop.Path}/reviews/{Lens}/answers")).GetProperty("items")[0].Text("question");
        places["fingerprint"] = (await server.Admin.GetJsonAsync($"{shop.Path}/findings")).GetProperty("items").EnumerateArray().Select(f => f.Text("fingerprint")).Min(StringComparer.Ordinal)!;
        await SayAsync(server, shop.Path, places);
        await MakeAsync(server, shop.Path, places);
        return places;
    }

    private static async Task SayAsync(RunningServer server, string workload, Dictionary<string, string> places)
    {
        await server.Admin.PutAsync($"{workload}/reviews/{Lens}/answers/{places["question"]}", new { notes = "x" }, 0);
        await server.Admin.PostJsonAsync($"{workload}/milestones", new { name = "First" });
        await server.Admin.PostJsonAsync($"{workload}/milestones", new { name = "Second" });
        await server.Admin.PostJsonAsync($"{workload}/acceptances", new { practice = "OPS01-BP01", authority = "head of service", level = 2, reason = "Season.", compensatingMeasure = "A person.", expiresOn = "2027-03-31" });
        await server.Admin.PostJsonAsync($"{workload}/dismissals", new { probe = "WorkflowWastesTime", until = "2027-03-31", why = "It runs once a month." });
        var given = await server.Admin.PostAsync($"/api/v1{workload}/evidence/file?practice=OPS07-BP03&rung=written&name=drill.txt", new ByteArrayContent([1]), TestContext.Current.CancellationToken);
        places["evidence"] = (await given.ReadAsync()).Text("id");
    }

    private static async Task MakeAsync(RunningServer server, string workload, Dictionary<string, string> places)
    {
        var answers = new { stage = new[] { "steady" }, harm = new[] { "outage" }, aim = new[] { "less-toil" }, duty = new[] { "none" } };
        places["profile"] = (await server.Admin.PostJsonAsync("/profiles", new { name = "Profile", description = "", answers })).Text("id");
        places["template"] = (await server.Admin.PostJsonAsync("/templates", new { name = "Template" })).Text("id");
        places["team"] = (await server.Admin.PostJsonAsync("/teams", new { name = "Team" })).Text("id");
        places["product"] = (await server.Admin.PostJsonAsync("/products", new { name = "Product" })).Text("id");
        places["person"] = (await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim" })).GetProperty("person").Text("id");
        await server.Admin.PutAsync($"{workload}/roles/{places["person"]}", new { role = "member" }, null);
        await server.Admin.PutAsync($"{workload}/profile", new { profile = places["profile"] }, null);
        await JoinAsync(server, workload, places);
        await server.Admin.PostJsonAsync("/tokens", new { name = "Token", scopes = new[] { "read" } });
        places["secret"] = (await server.Admin.PostJsonAsync("/calendar", new { })).Text("address");
    }

    // A team, a product, and a platform from which answers are inherited: all that figures and rows can be made of.
    private static async Task JoinAsync(RunningServer server, string workload, Dictionary<string, string> places)
    {
        var platform = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Platform" }, lenses = new[] { Lens } })).Text("id");
        await server.Admin.PutAsync($"/workloads/{platform}/reviews/{Lens}/answers/{places["question"]}", new { notes = "Theirs." }, 0);
        await server.Admin.PostJsonAsync($"{workload}/inheritances", new { from = platform, lens = Lens, questions = Array.Empty<string>() });
        var now = await server.Admin.GetJsonAsync(workload);
        var joined = await server.Admin.PutAsync(workload, new { name = "Shop", team = places["team"], product = places["product"] }, now.GetProperty("version").GetInt32());
        Assert.True(joined.IsSuccessStatusCode);
    }

    // What the document names is what is measured, and what is read beside it: a new endpoint is measured without a line here.
    private static async Task<List<string>> ReadsAsync(RunningServer server, Dictionary<string, string> places)
    {
        using var document = JsonDocument.Parse(await server.Anonymous().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject()
                .Where(p => p.Value.TryGetProperty("get", out _))
                .Where(p => !p.Name.EndsWith("/session/ways", StringComparison.Ordinal)) // told from the settings: it asks nobody
                .Select(p => places.Aggregate(p.Name, (path, place) => path.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal)))
                .Select(p => p.Replace($"{Lens}/versions/1", $"{Lens}/versions/2024-11-06", StringComparison.Ordinal).Replace("changes/2", p.Contains("/lenses/", StringComparison.Ordinal) ? "changes/2024-11-06" : "changes/2", StringComparison.Ordinal))
                .Select(p => p.EndsWith("/search", StringComparison.Ordinal) ? p + "?q=Streaming" : p),
            "/metrics",
            places["secret"],
        ];
    }

    private static Func<RunningServer, Task> Changed(Dictionary<string, string> places) =>
        server => server.Admin.PostJsonAsync($"/workloads/{places["workload"]}/evidence", new { practice = "OPS07-BP03", rung = "said" });

    private static Task<Asked> CountAsync(RunningServer server, List<string> reads, Func<RunningServer, Task>? before = null) => CountAsync(server, reads, () => before?.Invoke(server) ?? Task.CompletedTask);

    /// <param name="before">What happens before each read.</param>
    private static async Task<Asked> CountAsync(RunningServer server, List<string> reads, Func<Task> before)
    {
        var asked = new Asked();
        foreach (var read in reads)
        {
            await before();
            var statements = server.Statements;
            var response = await server.Admin.GetAsync(read, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{read}: {(int)response.StatusCode}");
            asked.Add(read, server.StatementsAfter(statements));
        }

        return asked;
    }
}
