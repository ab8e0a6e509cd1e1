namespace Kotsu.Server.Tests.Evidence;

public sealed class ReaffirmTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Statements_that_are_due_are_said_anew_at_once(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var path = await AddAsync(server);
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", rung = "written", date = "2026-11-01", note = "In the folder." });
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS01-BP01", rung = "said", date = "2026-01-01" });

        var due = (await server.Admin.GetJsonAsync($"{path}/evidence/due")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("OPS01-BP01", "2026-06-30"), ("OPS07-BP03", "2027-11-01")], due.Select(d => (d.Text("practice"), d.Text("freshThrough"))));
        Assert.All(due, d => Assert.NotEmpty(d.Text("practiceTitle")));
        var said = await server.Admin.PostJsonAsync($"{path}/evidence/reaffirm", new { evidence = due.Select(d => d.Text("id")) });

        Assert.All(said.GetProperty("items").EnumerateArray(), s => Assert.Equal("2026-11-21", s.Text("date")));
        var after = (await server.Admin.GetJsonAsync($"{path}/evidence/due")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("OPS01-BP01", "2027-05-20"), ("OPS07-BP03", "2027-11-21")], after.Select(d => (d.Text("practice"), d.Text("freshThrough"))));
        Assert.Equal("In the folder.", after[1].Text("note"));
    }

    [Fact]
    public async Task One_that_is_not_there_means_that_none_is_said()
    {
        await using var server = await RunningServer.StartAsync();
        var path = await AddAsync(server);
        var given = (await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS01-BP01", rung = "said", date = "2026-01-01" })).Text("id");

        using var refused = await server.Admin.PostAsync($"{path}/evidence/reaffirm", new { evidence = new[] { given, new string('0', 32) } });

        Assert.Equal("KOTSU0503", (await refused.ReadAsync()).Text("code"));
        Assert.Single((await server.Admin.GetJsonAsync($"{path}/evidence")).GetProperty("items").EnumerateArray());
    }

    private static async Task<string> AddAsync(RunningServer server) =>
        $"/workloads/{(await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id")}";
}
