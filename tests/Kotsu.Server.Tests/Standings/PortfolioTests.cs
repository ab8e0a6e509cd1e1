using System.Text.Json;
using Kotsu.Server.Tests.Observing;

namespace Kotsu.Server.Tests.Standings;

public sealed class PortfolioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workloads_come_with_most_hope_first_page_by_page(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        foreach (var (name, rung) in new[] { ("Backed", "written"), ("Empty", null), ("Said", "said") })
        {
            var id = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name }, lenses = new[] { "operational-excellence" } })).Text("id");
            if (rung is not null)
            {
                await server.Admin.PostJsonAsync($"/workloads/{id}/evidence", new { practice = "OPS07-BP03", rung });
            }
        }

        var first = await server.Admin.GetJsonAsync("/portfolio?limit=2");
        var rest = await server.Admin.GetJsonAsync($"/portfolio?limit=2&cursor={first.Text("next")}");

        Assert.Equal(["Empty", "Said", "Backed"], first.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray()).Select(w => w.Text("name")));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var empty = first.GetProperty("items")[0];
        Assert.Equal((1.0, 0, 11), (empty.GetProperty("hope").GetDouble(), empty.GetProperty("highRisks").GetInt32(), empty.GetProperty("unanswered").GetInt32()));
        Assert.Equal("unowned", empty.GetProperty("worst").Text("falls"));
    }

    [Fact]
    public async Task A_row_tells_what_the_workload_itself_tells()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = "OPS07-BP03", rung = "written", date = "2025-12-01" });
        await server.AdvanceAsync(TimeSpan.FromDays(1));
        await shop.ScanAsync(server);

        var row = (await server.Admin.GetJsonAsync("/portfolio")).GetProperty("items")[0];

        var standing = await server.Admin.GetJsonAsync($"{shop.Path}/standing");
        Assert.Equal(standing.GetProperty("figures").GetProperty("hope").GetDouble(), row.GetProperty("hope").GetDouble());
        Assert.Equal(standing.GetProperty("movement").ToString(), row.GetProperty("movement").ToString());
        Assert.Equal(["2026-11-21", "2026-11-22"], row.GetProperty("points").EnumerateArray().Select(p => p.Text("on")));
        Assert.Equal(("soon", "2026-12-02", "OPS07-BP03"), (row.GetProperty("worst").Text("falls"), row.GetProperty("worst").Text("on"), row.GetProperty("worst").Text("practice")));
        Assert.True(row.GetProperty("in30Days").GetDouble() > 0);
    }

    [Fact]
    public async Task Nobody_sees_a_workload_in_which_they_have_no_role()
    {
        await using var server = await RunningServer.StartAsync();
        var secret = (await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim" })).Text("secret");
        await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Hidden" }, lenses = Array.Empty<string>() });

        var seen = await (await server.SignInAsync(secret)).GetJsonAsync("/portfolio");

        Assert.Empty(seen.GetProperty("items").EnumerateArray());
    }
}
