using System.IO.Compression;
using System.Text.Json;
using Kotsu.Server.Tests.Observing;

namespace Kotsu.Server.Tests.Standings;

public sealed class StandingTests
{
    private static readonly object acceptance = new
    {
        practice = "OPS01-BP01",
        authority = "head of service",
        level = 2,
        reason = "The season is short.",
        compensatingMeasure = "A person watches.",
        expiresOn = "2027-03-31",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Practices_add_up_to_the_figures_of_the_workload(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create((".kotsu/decisions/b.yaml", "practice: OPS01-BP02\ndecision: not-applicable\nreason: none\nby: kim\non: 2026-11-01\n"));
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/acceptances", acceptance);

        var standing = await server.Admin.GetJsonAsync($"{shop.Path}/standing");

        var (figures, practices) = (standing.GetProperty("figures"), standing.GetProperty("practices").EnumerateArray().ToList());
        Assert.Equal(figures.GetProperty("practices").GetInt32(), practices.Count(p => p.Text("class") != "notApplicable"));
        Assert.Equal(100 * figures.GetProperty("hope").GetDouble(), practices.Sum(p => p.GetProperty("hope").GetDouble()), 3);
        Assert.Equal((await server.Admin.GetJsonAsync($"{shop.Path}/figures")).ToString(), figures.ToString());
        Assert.Equal(("accepted", "2027-03-31"), (Of(practices, "OPS01-BP01").Text("class"), Of(practices, "OPS01-BP01").Text("fallsOn")));
        Assert.Equal("none", Of(practices, "OPS01-BP02").Text("notApplicable"));
        Assert.Contains(practices, p => p.Text("class") == "gap" && p.GetProperty("isContrary").GetBoolean());
        Assert.Equal("unasked", Of(practices, "OPS01-BP03").Text("class"));
    }

    [Fact]
    public async Task Evidence_of_a_practice_is_told_with_its_rung_and_the_day_on_which_it_falls()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written", date = "2026-11-01" });

        var practice = Of((await server.Admin.GetJsonAsync($"{shop.Path}/standing")).GetProperty("practices").EnumerateArray(), "OPS07-BP03");

        Assert.Equal(("unowned", 0.4, 1), (practice.Text("class"), practice.GetProperty("strength").GetDouble(), practice.GetProperty("evidence").GetInt32()));
        Assert.Equal(("written", "written"), (practice.Text("rung"), practice.Text("countsAs")));
        Assert.Equal(("2027-11-01", "2027-11-02"), (practice.Text("freshThrough"), practice.Text("fallsOn")));
    }

    [Fact]
    public async Task Movement_begins_at_the_last_milestone_and_the_outlook_falls_by_itself()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/milestones", new { name = "Before" });
        await server.AdvanceAsync(TimeSpan.FromDays(2));
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written" });

        var standing = await server.Admin.GetJsonAsync($"{shop.Path}/standing");

        var movement = standing.GetProperty("movement");
        Assert.Equal("2026-11-21", movement.Text("since"));
        Assert.Equal(100 * (movement.GetProperty("toHope").GetDouble() - movement.GetProperty("fromHope").GetDouble()), movement.GetProperty("points").GetProperty("work").GetDouble(), 9);
        Assert.StartsWith("Since 2026-11-21, hope −", movement.Text("sentence"), StringComparison.Ordinal);
        var outlook = standing.GetProperty("outlook").EnumerateArray().ToList();
        Assert.Equal(("2026-11-23", "2027-11-23", 13), (outlook[0].Text("on"), outlook[^1].Text("on"), outlook.Count));
        Assert.Equal(standing.GetProperty("figures").GetProperty("hope").GetDouble(), outlook[0].GetProperty("hope").GetDouble());
        Assert.Equal(outlook[0].GetProperty("hope").GetDouble(), outlook[11].GetProperty("hope").GetDouble());
        Assert.True(outlook[12].GetProperty("hope").GetDouble() >= outlook[0].GetProperty("hope").GetDouble());
    }

    [Fact]
    public async Task Three_hundred_practices_fit_into_20_kB()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);

        var standing = await server.Admin.GetByteArrayAsync($"/api/v1{shop.Path}/standing", TestContext.Current.CancellationToken);

        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(standing, TestContext.Current.CancellationToken);
        }

        var practices = JsonDocument.Parse(standing).RootElement.GetProperty("practices").GetArrayLength();
        Assert.InRange(packed.Length * 300 / practices, 1_000, 20_000);
    }

    private static JsonElement Of(IEnumerable<JsonElement> practices, string code) => practices.Single(p => p.Text("code") == code);
}
