using System.Net;

namespace Kotsu.Server.Tests.Evidence;

public sealed class WeighingTests
{
    private const string Practice = "OPS07-BP03";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_weight_stands_beside_the_catalogue_moves_the_figures_and_has_a_bar_of_its_own(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var path = await CreateAsync(server);
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = Practice, rung = "written", note = "The runbook folder is kept." });
        var before = await server.Admin.GetJsonAsync($"{path}/practices/{Practice}/weight");
        var backed = (await server.Admin.GetJsonAsync($"{path}/figures")).GetProperty("backed").GetDouble();
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "Before" });
        await server.AdvanceAsync(TimeSpan.FromDays(1));

        var put = await server.Admin.PutAsync($"{path}/practices/{Practice}/weight", new { weight = 2, ourRisk = "low", reason = "One mistake stops the stream." }, 0);
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "After" });

        var after = await put.ReadAsync();
        Assert.Equal((before.Text("catalogueRisk"), "low", 2.0, 1), (after.Text("catalogueRisk"), after.Text("ourRisk"), after.GetProperty("weight").GetDouble(), after.GetProperty("version").GetInt32()));
        Assert.Equal((before.Text("catalogueRisk"), 0), (before.Text("ourRisk"), before.GetProperty("version").GetInt32()));
        Assert.True((await server.Admin.GetJsonAsync($"{path}/figures")).GetProperty("backed").GetDouble() > backed);
        var points = (await server.Admin.GetJsonAsync($"{path}/milestones/1/changes/2")).GetProperty("hope").GetProperty("points");
        Assert.True(points.GetProperty("catalogue").GetDouble() < 0);
    }

    [Fact]
    public async Task What_differs_needs_a_reason_and_who_comes_second_is_told()
    {
        await using var server = await RunningServer.StartAsync();
        var path = $"{await CreateAsync(server)}/practices/{Practice}/weight";

        var silent = await server.Admin.PutAsync(path, new { weight = 0.5, reason = " " }, 0);
        var odd = await server.Admin.PutAsync(path, new { weight = 3, reason = "Because." }, 0);
        var first = await server.Admin.PutAsync(path, new { weight = 0.5, reason = "Nobody uses it." }, 0);
        var second = await server.Admin.PutAsync(path, new { weight = 2, reason = "Everybody does." }, 0);
        var back = await server.Admin.PutAsync(path, new { weight = 1, reason = "" }, 1);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK],
            new[] { silent, odd, first, second, back }.Select(r => r.StatusCode));
        Assert.Equal(1, (await server.Admin.GetJsonAsync(path)).GetProperty("weight").GetDouble());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync($"/api/v1{path.Replace(Practice, "NONE-BP99", StringComparison.Ordinal)}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(2, (await server.Admin.GetJsonAsync("/audit?limit=100")).GetProperty("items").EnumerateArray().Count(e => e.Text("action") == "practice.weigh"));
    }

    private static async Task<string> CreateAsync(RunningServer server) =>
        $"/workloads/{(await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence" } })).Text("id")}";
}
