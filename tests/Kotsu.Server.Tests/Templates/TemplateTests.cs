using System.Net;
using System.Text.Json;

namespace Kotsu.Server.Tests.Templates;

public sealed class TemplateTests
{
    private const string Lens = "operational-excellence";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_template_flows_on_request_and_what_people_said_themselves_stays(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var (workload, first, second) = await BeginAsync(server, "Streaming");
        var template = (await server.Admin.PostJsonAsync("/templates", new { name = "ひな形" })).Text("id");
        await server.Admin.PutAsync($"/templates/{template}/answers/{Lens}/{first}", new { notes = "from the template" }, 0);
        await server.Admin.PutAsync($"/templates/{template}/answers/{Lens}/{second}", new { notes = "from the template" }, 0);
        await server.Admin.PutAsync($"/workloads/{workload}/reviews/{Lens}/answers/{second}", new { notes = "our own" }, 0);

        var preview = await server.Admin.GetJsonAsync($"/workloads/{workload}/templates/{template}");
        var applied = await server.Admin.PostJsonAsync($"/workloads/{workload}/templates/{template}", new { });

        Assert.Equal(("added", "kept"), (KindOf(preview, first), KindOf(preview, second)));
        Assert.Equal(preview.GetRawText(), applied.GetRawText());
        var answer = await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers/{first}");
        Assert.Equal(("from the template", "copied"), (answer.GetProperty("content").Text("notes"), answer.Text("origin")));
        Assert.Equal("our own", (await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers/{second}")).GetProperty("content").Text("notes"));
        var again = await server.Admin.GetJsonAsync($"/workloads/{workload}/templates/{template}");
        Assert.Equal(("same", "kept"), (KindOf(again, first), KindOf(again, second)));
    }

    [Fact]
    public async Task What_a_platform_answered_is_inherited_until_somebody_confirms_it()
    {
        await using var server = await RunningServer.StartAsync();
        var (platform, question, _) = await BeginAsync(server, "Platform");
        var (workload, _, _) = await BeginAsync(server, "Streaming");
        await server.Admin.PutAsync($"/workloads/{platform}/reviews/{Lens}/answers/{question}", new { notes = "the platform does it" }, 0);

        await server.Admin.PostJsonAsync($"/workloads/{workload}/inheritances", new { from = platform, lens = Lens, questions = Array.Empty<string>() });
        var inherited = await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers/{question}");
        var confirmed = await ConfirmAsync(server, $"/workloads/{workload}/reviews/{Lens}/answers/{question}/confirm");

        Assert.Equal(("inherited", 0, "the platform does it"), (inherited.Text("origin"), inherited.GetProperty("version").GetInt32(), inherited.GetProperty("content").Text("notes")));
        Assert.Equal(1, confirmed.GetProperty("version").GetInt32());
        Assert.Equal(JsonValueKind.Null, confirmed.GetProperty("origin").ValueKind);
    }

    [Fact]
    public async Task A_workload_does_not_inherit_of_itself()
    {
        await using var server = await RunningServer.StartAsync();
        var (workload, _, _) = await BeginAsync(server, "Streaming");

        var response = await server.Admin.PostAsync($"/workloads/{workload}/inheritances", new { from = workload, lens = Lens, questions = Array.Empty<string>() });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_answer_of_a_template_can_be_removed_and_what_flowed_from_it_stays()
    {
        await using var server = await RunningServer.StartAsync();
        var (workload, first, second) = await BeginAsync(server, "Streaming");
        var template = (await server.Admin.PostJsonAsync("/templates", new { name = "ひな形" })).Text("id");
        await server.Admin.PutAsync($"/templates/{template}/answers/{Lens}/{first}", new { notes = "from the template" }, 0);
        await server.Admin.PutAsync($"/templates/{template}/answers/{Lens}/{second}", new { notes = "from the template" }, 0);
        await server.Admin.PostJsonAsync($"/workloads/{workload}/templates/{template}", new { });
        var answer = new Uri($"/api/v1/templates/{template}/answers/{Lens}/{first}", UriKind.Relative);

        var removed = await server.Admin.DeleteAsync(answer, TestContext.Current.CancellationToken);
        var again = await server.Admin.DeleteAsync(answer, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
        Assert.Equal([second], (await server.Admin.GetJsonAsync($"/templates/{template}/answers")).GetProperty("items").EnumerateArray().Select(a => a.Text("question")));
        Assert.Equal("from the template", (await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers/{first}")).GetProperty("content").Text("notes"));
        Assert.Equal(HttpStatusCode.OK, (await server.Admin.PutAsync($"/templates/{template}/answers/{Lens}/{first}", new { notes = "new" }, 0)).StatusCode);
    }

    private static string KindOf(JsonElement flow, string question) => flow.GetProperty("items").EnumerateArray().Single(s => s.Text("question") == question).Text("kind");

    private static async Task<JsonElement> ConfirmAsync(RunningServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path);
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        var response = await server.Admin.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync();
    }

    private static async Task<(string Workload, string First, string Second)> BeginAsync(RunningServer server, string name)
    {
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name }, lenses = new[] { Lens } })).Text("id");
        var questions = (await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers")).GetProperty("items");
        return (workload, questions[0].Text("question"), questions[1].Text("question"));
    }
}
