namespace Kotsu.Server.Tests.Observing;

public sealed class DismissalTests
{
    [Fact]
    public async Task Findings_that_are_put_aside_are_told_from_the_others_and_come_back()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create(("old/Dockerfile", "FROM node:18\n"));
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        var all = await shop.FindingsAsync(server);
        var before = await GapAsync(server, shop);

        var said = await server.Admin.PostJsonAsync($"{shop.Path}/dismissals", new { probe = "RuntimeIsEndOfLife", path = "old/**", until = "2026-12-01", why = "It goes." });
        var aside = Assert.Single(await shop.FindingsAsync(server, "&dismissed=true"));

        Assert.Equal("old/Dockerfile", aside.GetProperty("at").Text("path"));
        Assert.Equal(("2026-12-01", "It goes."), (aside.GetProperty("dismissed").Text("until"), aside.GetProperty("dismissed").Text("why")));
        Assert.Equal(all.Count - 1, (await shop.FindingsAsync(server, "&dismissed=false")).Count);
        await server.Admin.PostJsonAsync($"{shop.Path}/dismissals", new { probe = "RuntimeIsEndOfLife", until = "2026-12-01", why = "It goes." });
        Assert.NotEqual(before, await GapAsync(server, shop));
        server.Clock.Advance(TimeSpan.FromDays(10));
        var clients = await server.SignInAsync();
        Assert.Empty((await clients.GetJsonAsync($"{shop.Path}/findings?dismissed=true")).GetProperty("items").EnumerateArray());
        var back = await clients.DeleteAsync($"/api/v1{shop.Path}/dismissals/{said.Text("id")}", TestContext.Current.CancellationToken);
        Assert.True(back.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("""{"until":"2026-12-01","why":"x"}""", "KOTSU0105")]
    [InlineData("""{"probe":"RuntimeIsEndOfLife","until":"2026-11-21","why":"x"}""", "KOTSU0106")]
    [InlineData("""{"probe":"NothingSuch","until":"2026-12-01","why":"x"}""", "KOTSU0503")]
    [InlineData("""{"fingerprint":"00000000000000000000000000000000","until":"2026-12-01","why":"x"}""", "KOTSU0503")]
    public async Task A_dismissal_that_means_nothing_is_refused(string body, string code)
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);

        var refused = await server.Admin.PostAsync($"/api/v1{shop.Path}/dismissals", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(code, (await refused.ReadAsync()).Text("code"));
    }

    private static async Task<double> GapAsync(RunningServer server, Shop shop) => (await server.Admin.GetJsonAsync($"{shop.Path}/figures")).GetProperty("split").GetProperty("gap").GetDouble();
}
