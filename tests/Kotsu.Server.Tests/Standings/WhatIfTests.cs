using System.Net;

namespace Kotsu.Server.Tests.Standings;

public sealed class WhatIfTests
{
    [Fact]
    public async Task What_would_be_shown_or_accepted_lowers_hope_and_nothing_is_kept()
    {
        await using var server = await RunningServer.StartAsync();
        var path = await AddAsync(server);

        var imagined = await server.Admin.PostJsonAsync($"{path}/what-if", new { evidence = new[] { new { practice = "OPS07-BP03", rung = "measured" } }, acceptances = new[] { "OPS01-BP01" } });

        var points = imagined.GetProperty("points");
        var (before, after) = (imagined.GetProperty("before"), imagined.GetProperty("after"));
        Assert.True(points.GetProperty("work").GetDouble() < 0);
        Assert.True(points.GetProperty("acceptances").GetDouble() < 0);
        Assert.Equal(100 * (after.GetProperty("hope").GetDouble() - before.GetProperty("hope").GetDouble()), points.EnumerateObject().Sum(p => p.Value.GetDouble()), 9);
        Assert.Equal(before.GetProperty("hope").GetDouble(), (await server.Admin.GetJsonAsync($"{path}/figures")).GetProperty("hope").GetDouble());
    }

    [Fact]
    public async Task On_a_later_day_age_takes_its_part()
    {
        await using var server = await RunningServer.StartAsync();
        var path = await AddAsync(server);
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", rung = "said" });

        var imagined = await server.Admin.PostJsonAsync($"{path}/what-if", new { evidence = Array.Empty<object>(), acceptances = Array.Empty<string>(), on = "2027-11-01" });

        Assert.True(imagined.GetProperty("points").GetProperty("ageing").GetDouble() > 0);
    }

    [Theory]
    [InlineData("OPS99-BP01", "2026-11-21", HttpStatusCode.NotFound)]
    [InlineData("OPS07-BP03", "2026-11-20", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused(string practice, string on, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();

        using var refused = await server.Admin.PostAsync($"{await AddAsync(server)}/what-if", new { evidence = new[] { new { practice, rung = "said" } }, acceptances = Array.Empty<string>(), on });

        Assert.Equal(status, refused.StatusCode);
    }

    private static async Task<string> AddAsync(RunningServer server) =>
        $"/workloads/{(await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id")}";
}
