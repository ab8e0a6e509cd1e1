namespace Kotsu.Server.Tests.Milestones;

public sealed class MilestoneListTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_list_shows_the_figures_that_each_milestone_froze(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var path = $"/workloads/{(await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence" } })).Text("id")}";
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "First" });
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", rung = "written" });
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "Second" });

        var list = (await server.Admin.GetJsonAsync($"{path}/milestones")).GetProperty("items");

        Assert.Equal(0, list[0].GetProperty("figures").GetProperty("backed").GetDouble());
        Assert.NotEqual(0, list[1].GetProperty("figures").GetProperty("backed").GetDouble());
        for (var number = 1; number <= 2; number++)
        {
            var milestone = await server.Admin.GetJsonAsync($"{path}/milestones/{number}");
            Assert.Equal(milestone.GetProperty("figures").GetRawText(), list[number - 1].GetProperty("figures").GetRawText());
        }
    }
}
