using System.Net.WebSockets;

namespace Kotsu.Server.Tests.Live;

public sealed class LiveTests
{
    [Fact]
    public async Task A_change_is_told_to_who_watches_with_the_name_of_who_made_it()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = await AddWorkloadAsync(server);
        await using var page = await LiveClient.WatchAsync(server, await LiveClient.SignInAsync(server), workload);

        var given = await server.Admin.PostJsonAsync($"/workloads/{workload}/evidence", new { practice = "OPS07-BP03", rung = "said" });
        await server.Admin.PutAsync($"/workloads/{workload}", new { name = "Renamed" }, 1);

        var evidence = await page.WaitForAsync("Changed");
        Assert.Equal((workload, "evidence", given.Text("id"), "admin"), ((string)evidence["workload"]!, (string)evidence["kind"]!, (string)evidence["id"]!, (string)evidence["by"]!["name"]!));
        var renamed = await page.WaitForAsync("Changed");
        Assert.Equal(("workload", 2), ((string)renamed["kind"]!, (int)renamed["version"]!));
    }

    [Fact]
    public async Task Who_has_no_role_is_refused_and_told_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = await AddWorkloadAsync(server);
        var (stranger, _) = await AddPersonAsync(server, "stranger");
        await using var admins = await LiveClient.WatchAsync(server, await LiveClient.SignInAsync(server), workload);
        await using var strangers = await LiveClient.ConnectAsync(server, stranger);

        Assert.Contains("KOTSU0503", await strangers.CallAsync("Watch", workload), StringComparison.Ordinal);
        await server.Admin.PostJsonAsync($"/workloads/{workload}/evidence", new { practice = "OPS07-BP03", rung = "said" });
        await admins.WaitForAsync("Changed");
        await strangers.CallAsync("Unwatch", workload);

        Assert.DoesNotContain(strangers.Came, m => m.Contains("Changed", StringComparison.Ordinal) || m.Contains("Here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_are_here_once_each_with_their_last_place_until_they_go()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = await AddWorkloadAsync(server);
        var (kim, kims) = await AddPersonAsync(server, "kim");
        await server.Admin.PutAsync($"/workloads/{workload}/roles/{kims}", new { role = "spectator" }, null);
        await using var page = await LiveClient.WatchAsync(server, await LiveClient.SignInAsync(server), workload);

        await using (var first = await LiveClient.WatchAsync(server, kim, workload))
        await using (var second = await LiveClient.WatchAsync(server, kim, workload))
        {
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            await second.CallAsync("Focus", workload, "review/operational-excellence/OPS07");
            var here = await page.WaitForAsync("Here", h => h["people"]!.AsArray().Any(p => (string)p!["place"]! != ""));
            Assert.Equal(["admin ", "kim review/operational-excellence/OPS07"], here["people"]!.AsArray().Select(p => $"{p!["name"]} {p["place"]}").Order(StringComparer.Ordinal));
        }

        await page.WaitForAsync("Here", h => h["people"]!.AsArray().Count == 1);
    }

    [Fact]
    public async Task Who_loses_the_session_or_the_role_is_cut_off()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = await AddWorkloadAsync(server);
        var (kim, kims) = await AddPersonAsync(server, "kim");
        await server.Admin.PutAsync($"/workloads/{workload}/roles/{kims}", new { role = "spectator" }, null);
        await using var withRole = await LiveClient.WatchAsync(server, kim, workload);
        await using var withSession = await LiveClient.WatchAsync(server, await LiveClient.SignInAsync(server), workload);

        await server.Admin.DeleteAsync(new Uri($"/api/v1/workloads/{workload}/roles/{kims}", UriKind.Relative), TestContext.Current.CancellationToken);
        await withRole.WaitForEndAsync();
        var others = (await server.Admin.GetJsonAsync("/account/sessions")).GetProperty("items").EnumerateArray().Where(s => !s.GetProperty("isCurrent").GetBoolean());
        foreach (var session in others)
        {
            await server.Admin.DeleteAsync(new Uri($"/api/v1/account/sessions/{session.Text("id")}", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        await withSession.WaitForEndAsync();
    }

    [Theory]
    [InlineData("https://elsewhere.example.com", true)]
    [InlineData(null, false)]
    public async Task A_page_of_another_site_cannot_open_a_socket_nor_can_a_stranger(string? origin, bool hasCookie)
    {
        await using var server = await RunningServer.StartAsync();
        var cookie = hasCookie ? await LiveClient.SignInAsync(server) : "x=y";

        await Assert.ThrowsAsync<WebSocketException>(() => LiveClient.ConnectAsync(server, cookie, origin));
    }

    [Fact]
    public async Task Two_servers_on_one_database_tell_each_other()
    {
        await using var one = await RunningServer.StartAsync(onPostgres: true);
        var workload = await AddWorkloadAsync(one);
        await using var other = await one.StartBesideAsync();
        await using var here = await LiveClient.WatchAsync(one, await LiveClient.SignInAsync(one), workload);
        var (kim, kims) = await AddPersonAsync(other, "kim");
        await one.Admin.PutAsync($"/workloads/{workload}/roles/{kims}", new { role = "spectator" }, null);
        await using (var there = await LiveClient.WatchAsync(other, kim, workload))
        {
            await here.WaitForAsync("Here", h => h["people"]!.AsArray().Count == 2);
            await there.WaitForAsync("Here", h => h["people"]!.AsArray().Any(p => (string)p!["name"]! == "admin"));
            await one.Admin.PostJsonAsync($"/workloads/{workload}/evidence", new { practice = "OPS07-BP03", rung = "said" });
            Assert.Equal("admin", (string)(await there.WaitForAsync("Changed", c => (string)c["kind"]! == "evidence"))["by"]!["name"]!);
            await one.Admin.DeleteAsync(new Uri($"/api/v1/workloads/{workload}/roles/{kims}", UriKind.Relative), TestContext.Current.CancellationToken);
            await there.WaitForEndAsync();
        }

        await here.WaitForAsync("Here", h => h["people"]!.AsArray().Count == 1);
    }

    [Fact]
    public async Task After_a_time_in_which_servers_could_not_hear_each_other_everybody_reads_anew()
    {
        await using var server = await RunningServer.StartAsync(onPostgres: true);
        var workload = await AddWorkloadAsync(server);
        await using var page = await LiveClient.WatchAsync(server, await LiveClient.SignInAsync(server), workload);

        await using var source = Npgsql.NpgsqlDataSource.Create(server.Store.QueueConnection);
        await using var cut = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        await cut.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await page.WaitForAsync("Resync");
    }

    private static async Task<string> AddWorkloadAsync(RunningServer server) =>
        (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id");

    private static async Task<(string Cookie, string Id)> AddPersonAsync(RunningServer server, string login)
    {
        var added = await server.Admin.PostJsonAsync("/people", new { login, name = login });
        return (await LiveClient.SignInAsync(server, added.Text("secret")), added.GetProperty("person").Text("id"));
    }
}
