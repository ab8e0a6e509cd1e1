using System.Net;
using System.Text.Json;

namespace Kotsu.Server.Tests.Observing;

public sealed class ProposalTests
{
    [Fact]
    public async Task What_was_said_here_comes_to_a_branch_of_its_own_which_once_merged_says_it()
    {
        await using var git = await GitServer.StartAsync();
        git.Credential = "kim:may-push-here";
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git, shop, takesProposals: true);
        await SayAsync(server, shop);

        var pushed = await server.Admin.PostJsonAsync(Path(shop), new { });
        var again = await server.Admin.PostJsonAsync(Path(shop), new { });

        Assert.Equal(("kotsu/statements-2026-11-21", pushed.ToString()), (pushed.Text("branch"), again.ToString()));
        Assert.Equal("Kotsu <kotsu@localhost>", git.Git("log", "-1", "--format=%an <%ae>", pushed.Text("branch")).Trim());
        Assert.Equal(git.Git("rev-parse", "main"), git.Git("rev-parse", pushed.Text("branch") + "^"));
        Assert.StartsWith("A\t.kotsu/evidence/", Assert.Single(git.Git("diff", "--name-status", "main", pushed.Text("branch")).Trim().Split('\n')), StringComparison.Ordinal);
        git.Git("update-ref", "refs/heads/main", pushed.Text("commit"));
        Assert.Equal("done", (await shop.ScanAsync(server)).Text("state"));
        Assert.Equal("KOTSU0567", (await (await server.Admin.PostAsync(Path(shop), new { })).ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task A_branch_that_is_there_is_never_moved()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        git.Git("branch", "kotsu/statements-2026-11-21", "main");
        await using var server = await StartAsync(git, shop, takesProposals: true);
        await SayAsync(server, shop);

        var pushed = await server.Admin.PostJsonAsync(Path(shop), new { });

        Assert.Equal("kotsu/statements-2026-11-21-2", pushed.Text("branch"));
        Assert.Equal(git.Git("rev-parse", "main"), git.Git("rev-parse", "kotsu/statements-2026-11-21"));
    }

    [Fact]
    public async Task A_repository_that_takes_no_branch_is_told_in_its_own_words()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        var hook = System.IO.Path.Combine(git.Root, "shop.git", "hooks", "pre-receive");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(hook)!);
        await File.WriteAllTextAsync(hook, "#!/bin/sh\nexit 1\n", TestContext.Current.CancellationToken);
        GeneratedRepository.Run(git.Root, ["-c", "alias.run=!chmod 700", "run", hook]);
        await using var server = await StartAsync(git, shop, takesProposals: true);
        await SayAsync(server, shop);

        var refused = await (await server.Admin.PostAsync(Path(shop), new { })).ReadAsync();

        Assert.Equal("KOTSU0566", refused.Text("code"));
        Assert.Contains("hook declined", refused.Text("title"), StringComparison.Ordinal);
        Assert.Equal("main", git.Git("for-each-ref", "--format=%(refname:short)").Trim());
    }

    [Fact]
    public async Task Nothing_is_pushed_until_somebody_allows_it()
    {
        await using var git = await GitServer.StartAsync();
        using var shop = Shop.Create();
        git.Publish(shop.Repository);
        await using var server = await StartAsync(git, shop, takesProposals: false);
        await SayAsync(server, shop);

        var refused = await server.Admin.PostAsync(Path(shop), new { });

        Assert.Equal((HttpStatusCode.Conflict, "KOTSU0565"), (refused.StatusCode, (await refused.ReadAsync()).Text("code")));
        Assert.DoesNotContain(git.Requests, r => r.Contains("receive-pack", StringComparison.Ordinal));
    }

    private static string Path(Shop shop) => $"{shop.Path}/sources/{shop.Source}/proposals";

    private static async Task<RunningServer> StartAsync(GitServer git, Shop shop, bool takesProposals)
    {
        var server = await RunningServer.StartAsync(allowedHosts: [git.Name], authorities: git.Authorities);
        await shop.AddRemoteAsync(server, git.Address, git.Credential, takesProposals: takesProposals);
        return server;
    }

    private static Task<JsonElement> SayAsync(RunningServer server, Shop shop) =>
        server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written", note = "二行の\n\"注記\"." });
}
