using System.Net;

namespace Kotsu.Server.Tests.Lenses;

public sealed class LensTests
{
    [Fact]
    public async Task A_lens_is_drafted_published_and_its_text_kept_character_for_character()
    {
        await using var server = await RunningServer.StartAsync();
        var text = TextOf("Runbooks are kept", "Alerts reach two people") + "\r\n ";

        var draft = await server.Admin.PostJsonAsync("/lenses", new { alias = "our-lens", text });
        var published = await server.Admin.PostJsonAsync("/lenses/our-lens/versions", new { isMajor = false });

        Assert.Equal(("draft", "1.0"), (draft.Text("number"), published.Text("number")));
        Assert.Equal(text, (await server.Admin.GetJsonAsync("/lenses/our-lens/versions/1.0")).Text("text"));
    }

    [Theory]
    [InlineData("en", "Operational excellence")]
    [InlineData("ja", "運用上の優秀性")]
    public async Task A_lens_on_the_shelf_is_called_as_its_reader_calls_it(string language, string name)
    {
        await using var server = await RunningServer.StartAsync();
        server.Admin.DefaultRequestHeaders.Add("Accept-Language", language);

        var shelf = await server.Admin.GetJsonAsync("/lenses");

        Assert.Contains(name, shelf.GetProperty("items").EnumerateArray().Select(l => l.Text("name")));
    }

    [Fact]
    public async Task A_published_version_is_never_edited_the_next_draft_is_another()
    {
        await using var server = await RunningServer.StartAsync();
        await PublishAsync(server, TextOf("Runbooks are kept", "Alerts reach two people"));

        await server.Admin.PutAsync("/lenses/our-lens/draft", new { text = TextOf("Runbooks are tested", "Alerts reach two people") }, 0);
        var second = await server.Admin.PostJsonAsync("/lenses/our-lens/versions", new { isMajor = true });

        Assert.Equal("2.0", second.Text("number"));
        Assert.Contains("are kept", (await server.Admin.GetJsonAsync("/lenses/our-lens/versions/1.0")).Text("text"), StringComparison.Ordinal);
        var change = Assert.Single((await server.Admin.GetJsonAsync("/lenses/our-lens/versions/1.0/changes/2.0")).GetProperty("items").EnumerateArray());
        Assert.Equal("retitled", change.Text("kind"));
    }

    [Fact]
    public async Task An_upgrade_takes_a_milestone_and_carries_only_what_says_what_it_said()
    {
        await using var server = await RunningServer.StartAsync();
        await PublishAsync(server, TextOf("Runbooks are kept", "Alerts reach two people"));
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "our-lens" } })).Text("id");
        var path = $"/workloads/{workload}/reviews/our-lens";
        var ticked = new Dictionary<string, object> { ["first"] = new { status = "selected" }, ["second"] = new { status = "selected" } };
        await server.Admin.PutAsync($"{path}/answers/question_1", new { choices = ticked }, 0);
        await server.Admin.PutAsync("/lenses/our-lens/draft", new { text = TextOf("Runbooks are tested", "Alerts reach two people") }, 0);
        await server.Admin.PostJsonAsync("/lenses/our-lens/versions", new { isMajor = true });

        var upgraded = await server.Admin.PostJsonAsync($"{path}/upgrade", new { milestoneName = "Before 2.0" });

        Assert.Equal("first", Assert.Single(upgraded.GetProperty("lost").EnumerateArray()).Text("choice"));
        var content = (await server.Admin.GetJsonAsync($"{path}/answers/question_1")).GetProperty("content");
        Assert.Equal("second", Assert.Single(content.GetProperty("choices").EnumerateObject()).Name);
        var frozen = (await server.Admin.GetJsonAsync($"/workloads/{workload}/milestones/1")).GetProperty("reviews")[0];
        Assert.Equal(2, frozen.GetProperty("answers").GetProperty("question_1").GetProperty("choices").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("our-lens", "{}", "KOTSU0206", HttpStatusCode.BadRequest)]
    [InlineData("../lens", "{}", "KOTSU0305", HttpStatusCode.BadRequest)]
    [InlineData("operational-excellence", null, "KOTSU0508", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_a_lens_of_ours_is_refused(string alias, string? text, string code, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.Admin.PostAsync("/lenses", new { alias, text = text ?? TextOf("A practice of ours", "Another of ours") });

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (await response.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task A_lens_that_a_review_uses_stays()
    {
        await using var server = await RunningServer.StartAsync();
        await PublishAsync(server, TextOf("Runbooks are kept", "Alerts reach two people"));
        await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "our-lens" } });

        var removed = await server.Admin.DeleteAsync("/api/v1/lenses/our-lens", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, removed.StatusCode);
    }

    private static async Task PublishAsync(RunningServer server, string text)
    {
        await server.Admin.PostJsonAsync("/lenses", new { alias = "our-lens", text });
        await server.Admin.PostJsonAsync("/lenses/our-lens/versions", new { isMajor = false });
    }

    private static string TextOf(string first, string second) => $$"""
        {
          "schemaVersion": "2021-11-01", "name": "Our lens", "description": "For tests.",
          "pillars": [{ "id": "pillar_1", "name": "Operations", "questions": [{
            "id": "question_1", "title": "How do you operate?", "description": "Daily work.",
            "choices": [
              { "id": "first", "title": "{{first}}", "helpfulResource": { "displayText": "Help" }, "improvementPlan": { "displayText": "Do it." } },
              { "id": "second", "title": "{{second}}", "helpfulResource": { "displayText": "Help" }, "improvementPlan": { "displayText": "Do it." } }
            ],
            "riskRules": [{ "condition": "first && second", "risk": "NO_RISK" }, { "condition": "default", "risk": "HIGH_RISK" }]
          }]}]
        }
        """;
}
