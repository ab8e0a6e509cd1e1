namespace Kotsu.Server.Tests.Lenses;

public sealed class DraftLintTests
{
    [Fact]
    public async Task A_text_is_linted_with_what_stands_beside_it_and_not_kept()
    {
        await using var server = await RunningServer.StartAsync();
        var lens = await server.Admin.GetJsonAsync("/lenses/operational-excellence/versions/2024-11-06");
        var count = (await server.Admin.GetJsonAsync("/lenses")).GetProperty("items").GetArrayLength();

        var sound = await LintAsync(server, lens.Text("text"), lens.Text("overlay"));
        var broken = await LintAsync(server, lens.Text("text").Replace("HIGH_RISK", "NO_RISK", StringComparison.Ordinal), "lens: 1");
        var nothing = await LintAsync(server, "{", null);

        Assert.DoesNotContain("error", sound);
        Assert.Contains("error", broken);
        Assert.Contains("error", nothing);
        Assert.Equal(count, (await server.Admin.GetJsonAsync("/lenses")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_finding_says_which_of_the_two_texts_it_is_about()
    {
        await using var server = await RunningServer.StartAsync();
        var text = (await server.Admin.GetJsonAsync("/lenses/operational-excellence/versions/2024-11-06")).Text("text");

        var linted = await server.Admin.PostJsonAsync("/lenses/lint", new { text = text.Replace("HIGH_RISK", "NO_RISK", StringComparison.Ordinal), overlay = (string?)null });
        var beside = await server.Admin.PostJsonAsync("/lenses/lint", new { text, overlay = "lens: 1" });

        Assert.Equal(["lens"], linted.GetProperty("items").EnumerateArray().Select(f => f.Text("file")).Distinct());
        Assert.All(beside.GetProperty("items").EnumerateArray(), f => Assert.Equal(f.Text("rule") == "overlay" ? "overlay" : "lens", f.Text("file")));
        Assert.Contains(beside.GetProperty("items").EnumerateArray(), f => f.Text("file") == "overlay");
    }

    [Fact]
    public async Task A_draft_on_the_shelf_is_linted_as_its_texts_are()
    {
        await using var server = await RunningServer.StartAsync();
        var lens = await server.Admin.GetJsonAsync("/lenses/operational-excellence/versions/2024-11-06");
        await server.Admin.PostJsonAsync("/lenses", new { alias = "ours", text = lens.Text("text"), overlay = lens.Text("overlay") });

        var sent = await server.Admin.PostJsonAsync("/lenses/lint", new { text = lens.Text("text"), overlay = lens.Text("overlay") });
        var kept = await server.Admin.GetJsonAsync("/lenses/ours/versions/draft/lint");

        Assert.Equal(sent.GetRawText(), kept.GetRawText());
    }

    [Fact]
    public async Task A_version_is_read_as_a_questionnaire_without_a_workload()
    {
        await using var server = await RunningServer.StartAsync();

        var lens = await server.Admin.GetJsonAsync("/lenses/operational-excellence/versions/2024-11-06/questions");

        Assert.Equal("2024-11-06", lens.Text("version"));
        Assert.Equal(11, lens.GetProperty("pillars")[0].GetProperty("questions").GetArrayLength());
    }

    private static async Task<IReadOnlyList<string>> LintAsync(RunningServer server, string text, string? overlay) =>
        [.. (await server.Admin.PostJsonAsync("/lenses/lint", new { text, overlay })).GetProperty("items").EnumerateArray().Select(i => i.Text("severity"))];
}
