using System.Net;
using System.Text.Json;
using Kotsu.Core.Observing;

namespace Kotsu.Server.Tests.Observing;

public sealed class RemoteSourceTests
{
    private const string Secret = "kim:s3cret-token-of-kim";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_private_repository_is_scanned_like_a_folder(bool tls)
    {
        await using var git = await GitServer.StartAsync(tls);
        git.Credential = Secret;
        using var shop = Shop.Create((".kotsu/evidence/a.yaml", "practice: OPS07-BP03\nanswer: yes\nstrength: written\ndate: 2026-11-01\nby: kim\nas: owner\n"));
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);

        await shop.AddRemoteAsync(server, git.Address, Secret);
        var scan = await shop.ScanAsync(server);

        Assert.Equal("done", scan.Text("state"));
        Assert.Equal(shop.Repository.Git("rev-parse", "HEAD").Trim(), scan.Text("commit"));
        Assert.Contains(await shop.FindingsAsync(server, "&bad=true"), f => f.Text("probe") == "RuntimeIsEndOfLife");
        Assert.True((await server.Admin.GetJsonAsync($"{shop.Path}/figures")).GetProperty("backed").GetDouble() > 0);
        Assert.DoesNotContain("s3cret", AllThatIsWritten(Path.Combine(server.Data, "mirrors")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_scan_transfers_only_the_new_commits()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create(("noise.txt", Noise()));
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);
        await shop.AddRemoteAsync(server, git.Address);
        await shop.ScanAsync(server);
        var first = git.PackBytes;

        Assert.Equal("unchanged", (await shop.ScanAsync(server)).Text("state"));
        var unchanged = git.PackBytes - first;
        var commit = shop.Repository.Commit("2026-11-20", "Kim Example <kim@example.com>", ("Dockerfile", null));
        shop.Repository.Git("tag", "v1.0.0");
        git.Publish(shop.Repository);
        var scan = await shop.ScanAsync(server);

        Assert.Equal((0, "done", commit), (unchanged, scan.Text("state"), scan.Text("commit")));
        Assert.InRange(git.PackBytes - first, 100, 2_000);
        Assert.True(first > 100_000, $"the first fetch took {first} bytes");
        Assert.Single(await shop.FindingsAsync(server, "&outcome=gone&probe=RuntimeIsEndOfLife"));
    }

    [Theory]
    [InlineData("kim:wrong-password", "KOTSU0559")]
    [InlineData(null, "KOTSU0559")]
    public async Task A_wrong_credential_is_told_and_not_tried_again(string? credential, string code)
    {
        await using var git = await GitServer.StartAsync();
        git.Credential = Secret;
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);
        await shop.AddRemoteAsync(server, git.Address, credential);

        var scan = await shop.ScanAsync(server);

        Assert.Equal(("failed", code), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
        Assert.DoesNotContain("wrong-password", scan.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await AttemptsAsync(server, scan));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_what_was_fetched_stays()
    {
        await using var git = await GitServer.StartAsync();
        await using var other = await GitServer.StartAsync(tls: false);
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        other.Publish(shop.Repository);
        await using var server = await StartAsync(git, other.Name);
        await shop.AddRemoteAsync(server, git.Address, Secret);
        await shop.ScanAsync(server);
        var before = (await shop.FindingsAsync(server)).Count;

        git.Elsewhere = $"http://{other.Name}";
        var scan = await shop.ScanAsync(server);
        var japanese = await JapaneseAsync(server, $"/api/v1{shop.Path}/scans/{scan.Text("id")}");

        Assert.Equal(("failed", "KOTSU0560"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
        Assert.Contains("転送", japanese, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
        Assert.Equal(before, (await shop.FindingsAsync(server)).Count);
        git.Elsewhere = null;
        Assert.Equal("unchanged", (await shop.ScanAsync(server)).Text("state"));
    }

    [Fact]
    public async Task An_address_in_a_forbidden_range_is_refused_without_a_packet()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await RunningServer.StartAsync();
        var byName = git.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await shop.AddRemoteAsync(server, byName, Secret);

        var refused = await server.Admin.PostAsync($"{shop.Path}/sources", new { content = new { address = git.Address } });
        var disguised = await server.Admin.PostAsync($"{shop.Path}/sources", new { content = new { address = git.Address.Replace("127.0.0.1", "2130706433", StringComparison.Ordinal) } });
        var scan = await shop.ScanAsync(server);

        Assert.Equal("KOTSU0552", (await refused.ReadAsync()).Text("code"));
        Assert.Equal("KOTSU0552", (await disguised.ReadAsync()).Text("code"));
        Assert.Equal(("failed", "KOTSU0552"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
        Assert.Empty(git.Requests);
    }

    [Fact]
    public async Task A_network_that_the_admin_named_may_be_connected_to()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await RunningServer.StartAsync(allowedHosts: ["127.0.0.0/8"], authorities: git.Authorities);

        await shop.AddRemoteAsync(server, git.Address);

        Assert.Equal("done", (await shop.ScanAsync(server)).Text("state"));
    }

    [Theory]
    [InlineData(2, "done", 3)]
    [InlineData(int.MaxValue, "failed", Scan.MostAttempts)]
    public async Task A_host_that_is_out_of_order_is_asked_again_a_few_times(int failures, string state, int attempts)
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);
        await shop.AddRemoteAsync(server, git.Address);
        git.FailNext(failures);

        var scan = await shop.ScanAsync(server, meanwhile: () => server.Clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal((state, attempts), (scan.Text("state"), await AttemptsAsync(server, scan)));
        Assert.Equal(state == "failed" ? "KOTSU0563" : null, scan.GetProperty("trouble").ValueKind is JsonValueKind.Null ? null : scan.GetProperty("trouble").Text("code"));
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_of_a_fetch_fetches_again_when_it_starts()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create(("noise.txt", Noise()));
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);
        await shop.AddRemoteAsync(server, git.Address);
        git.Hold = true;
        var asked = await server.Admin.PostJsonAsync($"{shop.Path}/scans", new { });
        await git.IsHeld.Task;

        git.Hold = false;
        await server.RestartAsync();

        Assert.Equal("done", (await shop.EndOfAsync(server, asked.Text("id"))).Text("state"));
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(server.Data, "mirrors"), "*", SearchOption.AllDirectories), f => Path.GetFileName(f).StartsWith("tmp_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_branch_that_is_not_there_and_a_repository_that_is_too_large_are_told()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create(("noise.txt", Noise(3_000_000)));
        git.Publish(shop.Repository);
        await using var server = await RunningServer.StartAsync(allowedHosts: [git.Name], authorities: git.Authorities, mirrorMebibytes: 1);
        await shop.AddRemoteAsync(server, git.Address, branch: "release/1.0");
        var missing = await shop.ScanAsync(server);
        await server.Admin.PutAsync($"{shop.Path}/sources/{shop.Source}", new { content = new { address = git.Address } }, 1);
        git.Hold = true;

        var large = await shop.ScanAsync(server);

        Assert.Equal(("KOTSU0561", "KOTSU0562"), (missing.GetProperty("trouble").Text("code"), large.GetProperty("trouble").Text("code")));
        Assert.Contains("release/1.0", missing.GetProperty("trouble").Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_goes_with_its_source()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git);
        await shop.AddRemoteAsync(server, git.Address);
        await shop.ScanAsync(server);
        var copy = Assert.Single(Directory.GetDirectories(Path.Combine(server.Data, "mirrors"), shop.Source, SearchOption.AllDirectories));

        var gone = await server.Admin.DeleteAsync($"/api/v1{shop.Path}/sources/{shop.Source}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        while (Directory.Exists(copy))
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    private static Task<RunningServer> StartAsync(GitServer git, params string[] others) =>
        RunningServer.StartAsync(allowedHosts: [git.Name, .. others], authorities: git.Authorities);

    // What no compression makes small.
    private static string Noise(int length = 300_000)
    {
        var random = new Random(7);
        return string.Create(length, random, static (text, random) =>
        {
            for (var at = 0; at < text.Length; at++)
            {
                text[at] = (char)random.Next('!', '~');
            }
        });
    }

    private static async Task<int> AttemptsAsync(RunningServer server, JsonElement scan)
    {
        var id = ScanId.From(scan.Text("id"));
        return (await server.Server.Store.ReadAsync(null, unit => unit.Rows<Scan>().FindAsync(s => s.Id == id), TestContext.Current.CancellationToken))!.Attempts;
    }

    private static async Task<string> JapaneseAsync(RunningServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", "ja" } } };
        return await (await server.Admin.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string AllThatIsWritten(string folder) =>
        string.Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => f + "\n" + File.ReadAllText(f)));
}
