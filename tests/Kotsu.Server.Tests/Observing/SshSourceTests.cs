using System.Net;
using System.Text;

namespace Kotsu.Server.Tests.Observing;

public sealed class SshSourceTests
{
    [Fact]
    public async Task A_repository_behind_ssh_is_scanned_with_a_key_that_stands_on_no_disk()
    {
        using var ssh = await SshServer.StartAsync();
        using var shop = Shop.Create();
        ssh.Publish(shop.Repository);
        await using var server = await StartAsync(ssh);
        await AddAsync(server, shop, ssh, ssh.Key, ssh.HostKey);

        var scan = await shop.ScanAsync(server);

        Assert.Equal(("done", shop.Repository.Git("rev-parse", "HEAD").Trim()), (scan.Text("state"), scan.Text("commit")));
        Assert.Equal("unchanged", (await shop.ScanAsync(server)).Text("state"));
        Assert.Contains(await shop.FindingsAsync(server, "&bad=true"), f => f.Text("probe") == "RuntimeIsEndOfLife");
        var line = Encoding.ASCII.GetBytes(ssh.Key.Split('\n')[2]);
        Assert.DoesNotContain(Directory.GetFiles(server.Data, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "server.lock"), f => File.ReadAllBytes(f).AsSpan().IndexOf(line) >= 0);
    }

    [Fact]
    public async Task A_host_with_another_key_is_told_and_is_sent_nothing()
    {
        using var ssh = await SshServer.StartAsync();
        using var shop = Shop.Create();
        ssh.Publish(shop.Repository);
        await using var server = await StartAsync(ssh);
        await AddAsync(server, shop, ssh, ssh.Key, ssh.MakeStranger().Public);

        var scan = await shop.ScanAsync(server);

        Assert.Equal(("failed", "KOTSU0569"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
        Assert.DoesNotContain("publickey", await ssh.StopAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_let_in_is_told()
    {
        using var ssh = await SshServer.StartAsync();
        using var shop = Shop.Create();
        ssh.Publish(shop.Repository);
        await using var server = await StartAsync(ssh);
        await AddAsync(server, shop, ssh, ssh.MakeStranger().Private, ssh.HostKey);

        var scan = await shop.ScanAsync(server);

        Assert.Equal(("failed", "KOTSU0559"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_tried_again_and_told()
    {
        using var ssh = await SshServer.StartAsync();
        using var shop = Shop.Create();
        await using var server = await StartAsync(ssh);
        await AddAsync(server, shop, ssh, ssh.Key, ssh.HostKey);
        await ssh.StopAsync();

        var scan = await shop.ScanAsync(server, meanwhile: () => server.Clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(("failed", "KOTSU0563"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
    }

    [Fact]
    public async Task What_was_said_here_is_proposed_over_ssh()
    {
        using var ssh = await SshServer.StartAsync();
        using var shop = Shop.Create();
        ssh.Publish(shop.Repository);
        await using var server = await StartAsync(ssh);
        await AddAsync(server, shop, ssh, ssh.Key, ssh.HostKey);
        await shop.ScanAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written" });

        var pushed = await server.Admin.PostJsonAsync($"{shop.Path}/sources/{shop.Source}/proposals", new { });

        Assert.Equal(pushed.Text("commit"), ssh.Git("rev-parse", pushed.Text("branch")).Trim());
    }

    [Theory]
    [InlineData("user:token", "ssh-ed25519 AAAA")]
    [InlineData("", "")]
    [InlineData("", "@cert-authority * ssh-ed25519 AAAA")]
    [InlineData("", "ssh-ed25519 AAAA\nProxyCommand id")]
    public async Task A_password_or_what_is_no_key_is_refused(string credential, string hostKeys)
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");

        var refused = await server.Admin.PostAsync($"/workloads/{workload}/sources", new { content = new { address = "git@git.example.com:a.git", hostKeys }, credential });

        Assert.Equal((HttpStatusCode.BadRequest, "KOTSU0505"), (refused.StatusCode, (await refused.ReadAsync()).Text("code")));
    }

    [Fact]
    public async Task The_keys_of_the_host_are_shown_and_the_private_key_never()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");
        const string Key = "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n";

        var added = await server.Admin.PostJsonAsync($"/workloads/{workload}/sources", new { content = new { address = "git@git.example.com:a.git", hostKeys = "git.example.com ssh-ed25519 AAAA" }, credential = Key });

        Assert.True(added.GetProperty("hasCredential").GetBoolean());
        Assert.Equal("git.example.com ssh-ed25519 AAAA", added.GetProperty("content").Text("hostKeys"));
        Assert.DoesNotContain("c2VjcmV0", added.ToString(), StringComparison.Ordinal);
    }

    private static Task<RunningServer> StartAsync(SshServer ssh) => RunningServer.StartAsync(allowedHosts: [FormattableString.Invariant($"127.0.0.1:{ssh.Port}")]);

    private static Task AddAsync(RunningServer server, Shop shop, SshServer ssh, string key, string hostKeys) => shop.AddRemoteAsync(server, ssh.Address, key, takesProposals: true, hostKeys: hostKeys);
}
