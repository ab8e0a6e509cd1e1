using System.Text.Json;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Lenses;

public sealed class LintTests
{
    [Fact]
    public async Task Published_lenses_have_exactly_the_faults_that_are_known()
    {
        var (exitCode, output, errors) = await Session.RunAsync(["lens", "lint", .. PublishedLenses.Files]);
        var counts = output.Split('\n').SkipWhile(l => !l.StartsWith("22 lenses, 1 refused", StringComparison.Ordinal)).Skip(1)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 1).ToDictionary(w => w[1], w => w[0]);

        Assert.Equal((ExitCodes.Usage, ""), (exitCode, errors));
        Assert.Equal(("1", "3", "23", "3"), (counts["rule-never-holds"], counts["rule-shadowed"], counts["no-default"], counts["not-monotone"]));
        Assert.Single(output.Split('\n'), l => l.Contains("MANIFEST.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "2 lenses · 0 errors, 0 warnings, 0 notes\n")]
    [InlineData("ja", "レンズ2個 · 0件のエラー、0件の警告、0件の参考\n")]
    public async Task Our_lenses_are_clean_in_strict_mode(string language, string said)
    {
        var ours = UseCases.LensIds.Select(id => Checkout.Path("lenses", id, "lens.json"));

        var (exitCode, output, _) = await Session.RunAsync(["lens", "lint", "--strict", "--fail-on", "note", "--lang", language, .. ours]);

        Assert.Equal((ExitCodes.Clean, said), (exitCode, output));
    }

    [Theory]
    [InlineData("error", ExitCodes.Clean)]
    [InlineData("warning", ExitCodes.WorkFound)]
    [InlineData("note", ExitCodes.WorkFound)]
    [InlineData("none", ExitCodes.Clean)]
    public async Task Exit_code_tells_whether_work_was_found(string failOn, int expected)
    {
        using var folder = new TemporaryFolder();
        await DraftedAsync(folder, "\"description\": \"Say in", "\"_owner\": 1, \"description\": \"Say in");

        var (exitCode, _, _) = await Session.RunAsync("lens", "lint", folder.At("ours", "lens.json"), "--fail-on", failOn);

        Assert.Equal(expected, exitCode);
    }

    [Theory]
    [InlineData("report.sarif", "\"version\": \"2.1.0\"")]
    [InlineData("report.json", "\"isLens\": true")]
    [InlineData("report.txt", "unknown-choice")]
    public async Task Report_is_written_in_the_form_that_its_name_asks_for(string file, string holds)
    {
        using var folder = new TemporaryFolder();
        await DraftedAsync(folder, "!ours_first_question_measured\"", "!ours_frist_question_measured\"");

        var (exitCode, output, _) = await Session.RunAsync("lens", "lint", folder.At("ours", "lens.json"), "--output", folder.At(file));

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, output));
        Assert.Contains(holds, await File.ReadAllTextAsync(folder.At(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_has_pointer_line_what_was_found_and_what_is_allowed_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        await DraftedAsync(folder, "NO_RISK", "LOW_RISK");

        var (_, english, _) = await Session.RunAsync("lens", "lint", folder.At("ours", "lens.json"));
        var (_, japanese, _) = await Session.RunAsync("lens", "lint", folder.At("ours", "lens.json"), "--lang", "ja");

        Assert.Contains($"{folder.At("ours", "lens.json")}:51:23: error: form · ours_first_question\n    /pillars/0/questions/0/riskRules/2/risk: found", english, StringComparison.Ordinal);
        Assert.Contains("allowed is HIGH_RISK, MEDIUM_RISK or NO_RISK.", string.Join(' ', english.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(":51:23: エラー: form", japanese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_million_bytes_of_ill_will_are_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep.json", new string('[', 10_000_000));
        folder.Write("small.json", $"{{\"name\":\"{new string('[', 400_000)}\\ud83d\"}}");

        var (exitCode, output, errors) = await Session.RunAsync("lens", "lint", folder.At("deep.json"), folder.At("small.json"));

        Assert.Equal((ExitCodes.Usage, ""), (exitCode, errors));
        Assert.Contains("10,000,000 bytes", Assert.Single(output.Split('\n'), l => l.Contains("deep.json", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("surrogate", Assert.Single(output.Split('\n'), l => l.Contains("small.json", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_every_witness_of_the_published_lenses()
    {
        var (_, output, _) = await Session.RunAsync(["lens", "lint", "--format", "json", .. PublishedLenses.Files]);

        var findings = JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().SelectMany(f => f.GetProperty("findings").EnumerateArray()).ToList();
        Assert.All(
            findings.Where(f => f.GetProperty("rule").GetString() is "rule-never-holds" or "rule-shadowed" or "no-default" or "not-monotone" or "no-rule-matches"),
            f => Assert.Equal(JsonValueKind.Object, f.GetProperty("witness").ValueKind));
        Assert.Empty(JsonSchema.FromFile(Checkout.Path("docs", "schemas", "lens-lint.schema.json")).Errors(output));
    }

    private static async Task DraftedAsync(TemporaryFolder folder, string was, string now)
    {
        await Session.RunAsync("lens", "new", folder.At("ours"));
        var file = folder.At("ours", "lens.json");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(was, now, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
