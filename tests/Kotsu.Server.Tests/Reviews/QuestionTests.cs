namespace Kotsu.Server.Tests.Reviews;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("en", "English")]
    [InlineData("ja", "日本語")]
    public async Task Every_practice_comes_with_what_helps_to_answer_it_in_the_readers_language(string code, string language)
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence" } })).Text("id");
        server.Admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd(code);

        var lens = await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/operational-excellence/questions");

        var question = lens.GetProperty("pillars")[0].GetProperty("questions")[0];
        var choices = question.GetProperty("choices").EnumerateArray().ToList();
        Assert.Equal("OPS01", question.Text("code"));
        Assert.Equal(("OPS01-BP01", "high"), (choices[0].Text("code"), choices[0].Text("awsRisk")));
        Assert.Equal(2, choices[0].GetProperty("askFor").GetArrayLength());
        Assert.All(["title", "description", "improvement", "intent", "antiPattern", "exampleAsIs", "exampleToBe"], member => Assert.Equal(language == "日本語", IsJapanese(choices[0].Text(member))));
        Assert.True(choices[^1].GetProperty("isNone").GetBoolean());
        Assert.NotEmpty(lens.Text("version"));
        Assert.False(question.GetProperty("isPrioritised").GetBoolean());
    }

    private static bool IsJapanese(string text) => text.Any(c => c is >= '\u3040' and <= '\u30ff');
}
