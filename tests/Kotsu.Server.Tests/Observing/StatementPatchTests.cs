namespace Kotsu.Server.Tests.Observing;

public sealed class StatementPatchTests
{
    [Fact]
    public async Task What_was_said_here_is_applied_by_git_and_is_then_said_by_the_repository()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written", note = "二行の\n\"注記\"\r\n+ and a tab\t." });
        await server.Admin.PostJsonAsync($"{shop.Path}/acceptances", new { practice = "OPS01-BP01", authority = "head of service", level = 2, reason = "The season is short.", compensatingMeasure = "A person watches.", expiresOn = "2027-03-31" });
        await server.Admin.PostJsonAsync($"{shop.Path}/dismissals", new { probe = "RuntimeIsEndOfLife", path = "old/**", until = "2026-12-01", why = "It goes." });
        var before = await FiguresAsync(server, shop);

        await File.WriteAllTextAsync(shop.Repository.Beside("said.patch"), await PatchAsync(server, shop), TestContext.Current.CancellationToken);
        shop.Repository.Git("apply", "--check", shop.Repository.Beside("said.patch"));
        shop.Repository.Git("apply", shop.Repository.Beside("said.patch"));
        shop.Repository.Commit("2026-11-20", "Kim Example <kim@example.com>");
        var scan = await shop.ScanAsync(server);

        Assert.Empty(scan.GetProperty("sight").GetProperty("unreadable").EnumerateArray());
        Assert.Equal("", await PatchAsync(server, shop));
        Assert.Equal(before, await FiguresAsync(server, shop));
        Assert.Equal(3, Directory.GetFiles(shop.Repository.Path(".kotsu"), "*.yaml", SearchOption.AllDirectories).Length);
    }

    private static Task<string> PatchAsync(RunningServer server, Shop shop) =>
        server.Admin.GetStringAsync($"/api/v1{shop.Path}/statements.patch", TestContext.Current.CancellationToken);

    private static async Task<(double, double)> FiguresAsync(RunningServer server, Shop shop)
    {
        var figures = await server.Admin.GetJsonAsync($"{shop.Path}/figures");
        return (figures.GetProperty("backed").GetDouble(), figures.GetProperty("accepted").GetDouble());
    }
}
