using System.Text.Json;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;
using Kotsu.Reports.Lenses.Linting;

namespace Kotsu.Reports.Tests.Lenses;

public sealed class LintSarifTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Log_is_as_approved(Language language, string code) =>
        Approval.Of(LintSarif.Render(FaultyLens.Report(), language, "0.0.0"), $"tests/Kotsu.Reports.Tests/approved/lens-lint.{code}.sarif");

    [Fact]
    public void Log_fits_the_schema_of_the_standard()
    {
        var schema = JsonSchema.FromFile(SharedData.Path("schemas/sarif-2.1.0.json"));
        var published = Directory.GetFiles(SharedData.Path("lenses"), "*.json").Select(p => new LensFile(p, Core.Lenses.Documents.LensDocument.Read(File.ReadAllBytes(p))));

        foreach (var report in new[] { FaultyLens.Report(), new([], []), new(LensLinter.LintTogether([.. published]), []) })
        {
            Assert.Empty(schema.Errors(LintSarif.Render(report, Language.English, "0.0.0")));
        }
    }

    [Fact]
    public void Every_rule_is_there_with_its_help_and_results_point_at_theirs()
    {
        var run = Run(FaultyLens.Report());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(LintRules.All.Select(r => r.Id), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, r => Assert.NotEmpty(r.GetProperty("help").GetProperty("markdown").GetString()!));
        Assert.All(Results(run), r => Assert.Equal(rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), r.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public void Each_result_has_a_fingerprint_of_its_own_that_survives_moved_lines_and_a_question_before_it()
    {
        var before = Fingerprints(FaultyLens.Report());
        var another = FaultyLens.Text[FaultyLens.Text.IndexOf("{\n    \"id\": \"q_search\"", StringComparison.Ordinal)..FaultyLens.Text.LastIndexOf("]}]\n", StringComparison.Ordinal)];
        var moved = FaultyLens.Text.Replace(another, $"{another.Replace("q_search", "q_loans", StringComparison.Ordinal)},\n\n{another}", StringComparison.Ordinal);

        var after = Fingerprints(FaultyLens.Report(moved));

        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.Equal(after.Count, after.Distinct().Count());
        Assert.NotEqual(FaultyLens.Text, moved);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void A_file_below_the_folder_counts_from_there_and_one_elsewhere_is_an_address()
    {
        string[] paths = ["lenses/a b.json", "/tmp/{x}.json", "../c.json"];

        var uris = paths.Select(p => Results(Run(FaultyLens.Report(path: p)))[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetRawText());

        Assert.Equal(["lenses/a%20b.json", "file:///tmp/%7Bx%7D.json", "../c.json"], uris.Select(u => JsonDocument.Parse(u).RootElement.GetProperty("uri").GetString()));
        Assert.Equal([true, false, false], uris.Select(u => u.Contains("%SRCROOT%", StringComparison.Ordinal)));
    }

    private static JsonElement Run(LintReport report) => JsonDocument.Parse(LintSarif.Render(report, Language.English, "0.0.0")).RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static List<string> Fingerprints(LintReport report) =>
        [.. Results(Run(report)).Select(r => r.GetProperty("partialFingerprints").GetProperty("kotsu/v1").GetString()!)];
}
