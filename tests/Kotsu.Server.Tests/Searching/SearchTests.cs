using System.Net;

namespace Kotsu.Server.Tests.Searching;

public sealed class SearchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_are_found_in_names_answers_and_evidence(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming", notes = "The Restore drill" }, lenses = new[] { "operational-excellence" } })).Text("id");
        var path = $"/workloads/{workload}";
        var question = (await server.Admin.GetJsonAsync($"{path}/reviews/operational-excellence/answers")).GetProperty("items")[0].Text("question");
        await server.Admin.PutAsync($"{path}/reviews/operational-excellence/answers/{question}", new { asIs = "A restore was never tried. 復元は未実施" }, 0);
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", note = "restore, see the runbook" });

        var found = await server.Admin.GetJsonAsync("/search?q=RESTORE");
        var japanese = await server.Admin.GetJsonAsync("/search?q=%E5%BE%A9%E5%85%83");

        Assert.Equal(["workload", "answer", "evidence"], found.GetProperty("items").EnumerateArray().Select(h => h.Text("kind")));
        Assert.Contains("復元は未実施", Assert.Single(japanese.GetProperty("items").EnumerateArray()).Text("excerpt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_not_searched_for()
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.Admin.GetAsync("/api/v1/search?q=%20", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
