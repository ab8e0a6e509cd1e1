using System.Net;

namespace Kotsu.Server.Tests.Reviews;

public sealed class AnswerTests
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
    public async Task A_workload_is_created_answered_backed_accepted_and_two_milestones_tell_why_hope_moved(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var workload = await CreateAsync(server);
        var path = $"/workloads/{workload}";
        var questions = await server.Admin.GetJsonAsync($"{path}/reviews/operational-excellence/answers");
        var question = questions.GetProperty("items")[0].Text("question");

        Assert.Equal("unanswered", questions.GetProperty("items")[0].Text("risk"));
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "Before" });
        server.Clock.Advance(TimeSpan.FromDays(0.01));
        var answered = await server.Admin.PutAsync($"{path}/reviews/operational-excellence/answers/{question}", new { choices = new { }, asIs = "誰も知らない" }, 0);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal("high", (await answered.ReadAsync()).Text("risk"));
        await server.Admin.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", rung = "written", note = "The runbook folder is kept." });
        await server.Admin.PostJsonAsync($"{path}/acceptances", acceptance);
        await server.Admin.PostJsonAsync($"{path}/milestones", new { name = "After" });

        var difference = await server.Admin.GetJsonAsync($"{path}/milestones/1/changes/2");
        var hope = difference.GetProperty("hope");
        Assert.Equal(question, Assert.Single(difference.GetProperty("questions").EnumerateArray()).Text("question"));
        Assert.Equal(
            100 * (hope.GetProperty("to").GetDouble() - hope.GetProperty("from").GetDouble()),
            hope.GetProperty("points").EnumerateObject().Sum(p => p.Value.GetDouble()),
            9);
        Assert.True(hope.GetProperty("points").GetProperty("acceptances").GetDouble() < 0);
    }

    [Fact]
    public async Task Who_answers_second_gets_both_texts_and_what_both_began_with()
    {
        await using var server = await RunningServer.StartAsync();
        var path = $"/workloads/{await CreateAsync(server)}/reviews/operational-excellence/answers";
        var question = (await server.Admin.GetJsonAsync(path)).GetProperty("items")[0].Text("question");
        await server.Admin.PutAsync($"{path}/{question}", new { notes = "ancestor" }, 0);
        var first = await server.Admin.PutAsync($"{path}/{question}", new { notes = "theirs" }, 1);

        var second = await server.Admin.PutAsync($"{path}/{question}", new { notes = "yours" }, 1);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        var conflict = (await second.ReadAsync()).GetProperty("conflict");
        Assert.Equal(
            ("yours", "theirs", "ancestor"),
            (conflict.GetProperty("yours").Text("notes"), conflict.GetProperty("theirs").Text("notes"), conflict.GetProperty("ancestor").Text("notes")));
        Assert.Equal(["theirs", "ancestor"], (await server.Admin.GetJsonAsync($"{path}/{question}/history")).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("content").Text("notes")));
    }

    [Fact]
    public async Task An_answer_without_the_version_that_was_read_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        var path = $"/workloads/{await CreateAsync(server)}/reviews/operational-excellence/answers";
        var question = (await server.Admin.GetJsonAsync(path)).GetProperty("items")[0].Text("question");

        var response = await server.Admin.PutAsync($"{path}/{question}", new { notes = "blind" }, null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.StatusCode);
        Assert.Equal("KOTSU0507", (await response.ReadAsync()).Text("code"));
    }

    [Theory]
    [InlineData("""{"notes":"a","nots":"b"}""", "KOTSU0504")]
    [InlineData("""{"notes":"a","notes":"b"}""", "KOTSU0504")]
    [InlineData("""{"choices":{"nothing_such":{"status":"selected"}}}""", "KOTSU0503")]
    [InlineData("""{"isApplicable":false}""", "KOTSU0505")]
    [InlineData("""{"notes":null}""", "KOTSU0504")]
    [InlineData("[", "KOTSU0504")]
    public async Task What_is_wrong_with_a_body_is_told(string body, string code)
    {
        await using var server = await RunningServer.StartAsync();
        var path = $"/workloads/{await CreateAsync(server)}/reviews/operational-excellence/answers";
        var question = (await server.Admin.GetJsonAsync(path)).GetProperty("items")[0].Text("question");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1{path}/{question}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");

        var response = await server.Admin.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await response.ReadAsync();
        Assert.Equal(code, problem.Text("code"));
        Assert.NotEqual(problem.GetProperty("languages").GetProperty("en").Text("title"), problem.GetProperty("languages").GetProperty("ja").Text("title"));
    }

    private static async Task<string> CreateAsync(RunningServer server) =>
        (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id");
}
