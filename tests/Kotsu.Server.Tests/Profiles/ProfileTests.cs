using System.Net;
using System.Text.Json;

namespace Kotsu.Server.Tests.Profiles;

public sealed class ProfileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_profile_puts_questions_first_and_a_workload_keeps_its_version_until_it_is_upgraded(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "production-engineering" } })).Text("id");
        var profile = (await server.Admin.PostJsonAsync("/profiles", Profile("outage"))).Text("id");

        await server.Admin.PutAsync($"/workloads/{workload}/profile", new { profile }, null);
        var changed = await server.Admin.PutAsync($"/profiles/{profile}", Profile("breach"), 1);

        Assert.Equal(2, (await changed.ReadAsync()).GetProperty("profileVersion").GetInt32());
        Assert.Equal(1, (await server.Admin.GetJsonAsync($"/workloads/{workload}/profile")).GetProperty("profileVersion").GetInt32());
        var questions = (await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/production-engineering/answers")).GetProperty("items").EnumerateArray().ToList();
        Assert.Contains(questions, q => q.GetProperty("isPrioritised").GetBoolean());
        Assert.Contains(questions, q => !q.GetProperty("isPrioritised").GetBoolean());
    }

    [Fact]
    public async Task Every_question_needs_an_answer_that_there_is()
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.Admin.PostAsync("/profiles", Profile("boredom"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("answers.harm", (await response.ReadAsync()).Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_questions_are_in_both_languages()
    {
        await using var server = await RunningServer.StartAsync();

        var questions = (await server.Admin.GetJsonAsync("/profile-questions")).GetProperty("items");

        Assert.Equal(4, questions.GetArrayLength());
        Assert.All(questions.EnumerateArray(), q => Assert.NotEqual(JsonValueKind.Null, q.GetProperty("title").GetProperty("ja").ValueKind));
    }

    private static object Profile(string harm) => new
    {
        name = "配信事業",
        description = "",
        answers = new { stage = new[] { "steady" }, harm = new[] { harm }, aim = new[] { "fewer-incidents" }, duty = new[] { "none" } },
    };
}
