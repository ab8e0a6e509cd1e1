using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

/// <summary>What the linter finds in the lenses that others published, and in ours.</summary>
public sealed class PublishedLensesLintTests
{
    private const string Orr = "ORR-Lens_ORR-Whitepaper-Sample-PUBLISHED.json";
    private const string Ecs = "Amazon-ECS-Lens_Amazon_ECS_Lens.json";
    private const string ElastiCache = "ElastiCache_custom-lens-elasticache-v2.0.json";
    private const string S3 = "Amazon-S3-Lens_Amazon_S3_Lens.json";

    [Fact]
    public void One_rule_can_never_hold()
    {
        var (file, finding) = Assert.Single(Found(LintKind.RuleNeverHolds));

        Assert.Equal((Orr, "architecture_rpo_rto"), (file, finding.Question!.Value.Value));
        Assert.Equal("Rule 2 (rto_defined && !rto_defined → MEDIUM_RISK) can never hold: none of the 4 selections makes it true.", finding.Sentence.En);
    }

    [Fact]
    public void Three_rules_are_shadowed() =>
        Assert.Equal(
            [(ElastiCache, "waf_ec_ops_dp2"), (ElastiCache, "waf_ec_sec_dp5"), (ElastiCache, "waf_ec_cost_dp13")],
            Questions(Found(LintKind.RuleShadowed)));

    [Fact]
    public void One_rule_more_decides_only_where_none_of_these_is_ticked_beside_others()
    {
        var (file, finding) = Assert.Single(Found(LintKind.RuleNeedsNoneWithOthers));

        Assert.Equal((S3, "SEC_01"), (file, finding.Question!.Value.Value));
        Assert.Equal("With `SEC_01_1`, `SEC_01_2`, `SEC_01_3` and `SEC_01_no` ticked, rule 1 says NO_RISK.", finding.Witness!.Sentence.En);
    }

    [Fact]
    public void Twenty_three_questions_have_no_default()
    {
        var found = Questions(Found(LintKind.NoDefault));

        Assert.Equal(23, found.Count);
        Assert.Equal([(Ecs, "NET3")], found.Where(f => f.File != ElastiCache));
    }

    [Fact]
    public void Three_of_these_have_selections_that_no_rule_matches() =>
        Assert.Equal(
            [(Ecs, "NET3", 0), (ElastiCache, "waf_ec_sec_dp4", 8), (ElastiCache, "waf_ec_cost_dp13", 4)],
            Found(LintKind.NoRuleMatches).Select(f => (f.File, f.Finding.Question!.Value.Value, f.Finding.Witness!.Ticked.Count)));

    [Fact]
    public void Three_questions_are_not_monotone()
    {
        var found = Found(LintKind.NotMonotone);

        Assert.Equal([(Ecs, "NET1"), (Ecs, "NET5"), (Orr, "event_jvm_metrics")], Questions(found));
        Assert.Equal("With `NET1_2` ticked, rule 1 says NO_RISK. With `NET1_1` and `NET1_2` ticked, rule 2 says HIGH_RISK.", Steps(found[0].Finding));
    }

    [Fact]
    public void By_ids_alone_34_would_seem_not_to_be() =>
        Assert.Equal(34, Found(LintKind.NotMonotone, new() { ReadsTitles = false }).Count);

    [Fact]
    public void One_lens_bears_the_name_of_another()
    {
        var (file, finding) = Assert.Single(Found(LintKind.NameOfAnother));

        Assert.StartsWith("Athena-SQL-Lens", file, StringComparison.Ordinal);
        Assert.Equal("“Spark on EMR Best Practice Lens” is also the name of a published lens; of its 16 questions 0 speak of Spark or EMR.", finding.Sentence.En);
    }

    [Fact]
    public void Without_knowing_any_lens_the_copy_is_told_from_the_original_beside_it()
    {
        var (file, finding) = Assert.Single(Found(LintKind.NameOfAnother, new() { KnownLenses = [] }));

        Assert.StartsWith("Athena-SQL-Lens", file, StringComparison.Ordinal);
        Assert.Contains("EMR-spark-lens_custom-lens-emr-spark-v1.0.json", finding.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_witness_is_what_the_rule_engine_says()
    {
        foreach (var lint in LensLinter.LintTogether(PublishedLenses.Read()))
        {
            var questions = lint.File.Document.Lens!.Questions.ToDictionary(q => q.Id);
            Assert.All(lint.Findings.Where(f => f.Witness is not null), f => Assert.True(LintReplay.Holds(f, questions[f.Question!.Value]), f.Sentence.En));
        }
    }

    [Fact]
    public void Everything_found_is_approved()
    {
        var counts = LensLinter.LintTogether(PublishedLenses.Read()).SelectMany(l => l.Findings.GroupBy(f => (f.Severity, f.Kind))
            .OrderBy(g => g.Key.Kind)
            .ThenBy(g => g.Key.Severity)
            .Select(g => $"{l.File.Path}: {g.Key.Severity} {g.First().Id} × {g.Count()}\n"));

        Approval.Of(string.Concat(counts), "tests/Kotsu.Core.Tests/Lenses/Linting/published-lenses.approved.txt");
    }

    [Fact]
    public void Nothing_is_found_in_our_lenses_in_strict_mode()
    {
        var ours = PublishedLenses.OurIds.Select(id => new LensFile(id, LensDocument.Read(File.ReadAllBytes(PublishedLenses.Ours(id)), strict: true)));

        Assert.All(LensLinter.LintTogether([.. ours]), l => Assert.Empty(l.Findings.Select(f => $"{l.File.Path}{f.Pointer}: {f.Sentence.En}")));
    }

    private static List<(string File, LintFinding Finding)> Found(LintKind kind, LintOptions? options = null) =>
        [.. LensLinter.LintTogether(PublishedLenses.Read(), options).SelectMany(l => l.Findings.Where(f => f.Kind == kind).Select(f => (l.File.Path, f)))];

    private static List<(string File, string Question)> Questions(IEnumerable<(string File, LintFinding Finding)> found) =>
        [.. found.Select(f => (f.File, f.Finding.Question!.Value.Value))];

    private static string Steps(LintFinding finding) => $"{finding.Witness!.Sentence.En} {finding.Then!.Sentence.En}";
}
