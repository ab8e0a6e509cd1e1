using Kotsu.Server.Tests.Observing;

namespace Kotsu.Server.Tests.Standings;

/// <summary>What is kept of a workload must never outlive its truth.</summary>
public sealed class KeptTests
{
    [Fact]
    public async Task Nothing_is_worked_out_twice_while_nothing_changes()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await server.RestAsync();
        var first = await StatementsAsync(server, shop);

        var second = await StatementsAsync(server, shop);

        Assert.True(second < first, $"{first} statements, then {second}");
        Assert.Equal(1, second); // session, person, workload and stamp at once
    }

    [Fact]
    public async Task Every_change_and_every_day_is_seen_at_once()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var seen = new List<string> { await SplitAsync(server, shop) };

        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "said" });
        seen.Add(await SplitAsync(server, shop));
        await shop.ScanAsync(server);
        seen.Add(await SplitAsync(server, shop));
        await server.AdvanceAsync(TimeSpan.FromDays(300));
        seen.Add(await SplitAsync(server, shop));

        Assert.Equal(4, seen.Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_of_the_platform_is_seen_where_it_is_inherited(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var platform = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Platform" }, lenses = new[] { "operational-excellence" } })).Text("id");
        await server.Admin.PostJsonAsync($"{shop.Path}/inheritances", new { from = platform, lens = "operational-excellence", questions = Array.Empty<string>() });
        await HopeAsync(server, shop);
        var before = await HopeAsync(server, shop);
        var question = (await server.Admin.GetJsonAsync($"{shop.Path}/reviews/operational-excellence/questions")).GetProperty("pillars")[0].GetProperty("questions")[0];
        var choices = new Dictionary<string, object> { [question.GetProperty("choices")[0].Text("id")] = new { status = "selected" } };

        await server.Admin.PutAsync($"/workloads/{platform}/reviews/operational-excellence/answers/{question.Text("id")}", new { choices }, 0);

        Assert.True(await HopeAsync(server, shop) < before);
    }

    [Fact]
    public async Task What_one_server_commits_the_other_tells_at_once()
    {
        await using var server = await RunningServer.StartAsync(onPostgres: true);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var platform = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Platform" }, lenses = new[] { "operational-excellence" } })).Text("id");
        await using var other = await server.StartBesideAsync();
        var question = (await server.Admin.GetJsonAsync($"{shop.Path}/reviews/operational-excellence/answers")).GetProperty("items")[0].Text("question");
        var changes = new Func<Task>[]
        {
            () => server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written" }),
            () => server.Admin.PostJsonAsync($"{shop.Path}/milestones", new { name = "First" }),
            () => server.Admin.PostJsonAsync($"{shop.Path}/inheritances", new { from = platform, lens = "operational-excellence", questions = Array.Empty<string>() }),
            () => server.Admin.PutAsync($"/workloads/{platform}/reviews/operational-excellence/answers/{question}", new { isApplicable = false, reason = "outOfScope" }, 0),
            () => server.Admin.PutAsync($"{shop.Path}/practices/OPS07-BP03/weight", new { weight = 2, reason = "It is all that counts here." }, 0),
            () => shop.ScanAsync(server),
        };
        foreach (var change in changes)
        {
            await other.Admin.GetJsonAsync($"{shop.Path}/standing"); // it keeps what was

            await change();

            Assert.Equal(await ColdAsync(server, shop), (await other.Admin.GetJsonAsync($"{shop.Path}/standing")).ToString());
        }
    }

    // As a server tells it that keeps nothing yet.
    private static async Task<string> ColdAsync(RunningServer server, Shop shop)
    {
        await using var fresh = await server.StartBesideAsync();
        return (await fresh.Admin.GetJsonAsync($"{shop.Path}/standing")).ToString();
    }

    private static async Task<double> HopeAsync(RunningServer server, Shop shop) => (await server.Admin.GetJsonAsync($"{shop.Path}/standing")).GetProperty("figures").GetProperty("hope").GetDouble();

    private static async Task<string> SplitAsync(RunningServer server, Shop shop) => (await server.Admin.GetJsonAsync($"{shop.Path}/standing")).GetProperty("figures").GetProperty("split").ToString();

    private static async Task<int> StatementsAsync(RunningServer server, Shop shop)
    {
        var before = server.Statements;
        await server.Admin.GetJsonAsync($"{shop.Path}/standing");
        return server.Statements - before;
    }
}
