using System.Text;
using System.Text.Json.Nodes;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

/// <summary>A clean lens; one fault of each kind is planted in it, found, and its witness replayed.</summary>
public sealed class PlantedFaultTests
{
    private const string Question = "/pillars/0/questions/0";
    private const string Three = """
        [{"condition": "one && two", "risk": "NO_RISK"}, {"condition": "one || two", "risk": "MEDIUM_RISK"}, {"condition": "default", "risk": "HIGH_RISK"}]
        """;

    [Fact]
    public void The_lens_without_a_fault_is_clean_in_strict_mode() => Assert.Empty(Lint(Three, strict: true));

    [Theory]
    [InlineData(LintKind.RuleNeverHolds, LintSeverity.Error, "/riskRules/0/condition", "one && !one|NO_RISK", "one|MEDIUM_RISK", "default|HIGH_RISK")]
    [InlineData(LintKind.RuleShadowed, LintSeverity.Error, "/riskRules/1/condition", "one || two|NO_RISK", "one && two|MEDIUM_RISK", "default|HIGH_RISK")]
    [InlineData(LintKind.DefaultNeverReached, LintSeverity.Note, "/riskRules/2/condition", "one && two|NO_RISK", "!one || !two|HIGH_RISK", "default|MEDIUM_RISK")]
    [InlineData(LintKind.RuleNeedsNoneWithOthers, LintSeverity.Warning, "/riskRules/0/condition", "q_no && one|MEDIUM_RISK", "one && two|NO_RISK", "default|HIGH_RISK")]
    [InlineData(LintKind.RiskNeverChanges, LintSeverity.Note, "/riskRules", "default|NO_RISK")]
    [InlineData(LintKind.NotMonotone, LintSeverity.Warning, "/riskRules", "one && !two || two && !one|NO_RISK", "default|HIGH_RISK")]
    [InlineData(LintKind.UnknownChoice, LintSeverity.Error, "/riskRules/0/condition", "one && tow|NO_RISK", "default|HIGH_RISK")]
    public void A_fault_of_the_rules_is_found_alone_and_its_witness_repeats(LintKind kind, LintSeverity severity, string pointer, params string[] rules)
    {
        var finding = Assert.Single(Lint(RulesOf(rules), strict: true));

        Assert.Equal((kind, severity, Question + pointer), (finding.Kind, finding.Severity, finding.Pointer));
        Assert.Equal("q_one", finding.Question!.Value.Value);
        Replay(finding, RulesOf(rules));
    }

    [Fact]
    public void A_risk_that_never_changes_by_several_rules_is_a_warning()
    {
        var rules = RulesOf("one && !one|NO_RISK", "default|HIGH_RISK");

        var finding = Lint(rules).Single(f => f.Kind is LintKind.RiskNeverChanges);

        Assert.Equal((LintSeverity.Warning, "The risk is HIGH_RISK whatever is ticked."), (finding.Severity, finding.Sentence.En));
    }

    [Theory]
    [InlineData(false, LintSeverity.Warning)]
    [InlineData(true, LintSeverity.Error)]
    public void A_missing_default_that_leaves_nothing_open_is_found_once(bool strict, LintSeverity severity)
    {
        var rules = RulesOf("one && two|NO_RISK", "!one || !two|HIGH_RISK");

        var finding = Assert.Single(Lint(rules, strict));

        Assert.Equal((LintKind.NoDefault, severity), (finding.Kind, finding.Severity));
        Assert.Contains("cover every selection", finding.Sentence.En, StringComparison.Ordinal);
        Replay(finding, rules);
    }

    [Fact]
    public void Selections_that_no_rule_matches_are_counted_and_shown()
    {
        var rules = RulesOf("one && two|NO_RISK", "!one && !two|HIGH_RISK");

        var finding = Lint(rules).Single(f => f.Kind is LintKind.NoRuleMatches);

        Assert.Equal("No rule holds for 4 of the 8 selections.", finding.Sentence.En);
        Assert.Equal("With `one` ticked, no rule holds and HIGH_RISK is taken.", finding.Witness!.Sentence.En);
        Replay(finding, rules);
    }

    [Fact]
    public void A_gap_that_only_an_impossible_selection_falls_into_is_a_note()
    {
        var rules = RulesOf("!q_no|NO_RISK", "!one && !two|HIGH_RISK");

        var finding = Lint(rules).Single(f => f.Kind is LintKind.NoRuleMatches);

        Assert.Equal((LintSeverity.Note, 2), (finding.Severity, finding.Witness!.Ticked.Count));
        Replay(finding, rules);
    }

    [Theory]
    [InlineData("None of these")]
    [InlineData("該当なし")]
    public void A_negative_choice_without_the_suffix_is_found_at_its_id_and_is_no_good_practice(string title)
    {
        var lens = LensOf(RulesOf("one && two && !bad|NO_RISK", "default|HIGH_RISK"));
        lens["pillars"]![0]!["questions"]![0]!["choices"]!.AsArray().Insert(2, JsonNode.Parse("""{"id": "bad", "title": "", "improvementPlan": {"displayText": "Begin"}}"""));
        lens["pillars"]![0]!["questions"]![0]!["choices"]![2]!["title"] = title;

        var finding = Assert.Single(Lint(lens));

        Assert.Equal((LintKind.NegativeChoice, Question + "/choices/2/id"), (finding.Kind, finding.Pointer));
        Assert.Equal(["bad"], finding.Witness!.Ticked.Select(t => t.Value));
        Assert.Equal(["one", "two", "bad"], finding.Then!.Ticked.Select(t => t.Value));
        Assert.Contains(LensLinter.Lint(DocumentOf(lens), new() { ReadsTitles = false }), f => f.Kind is LintKind.NotMonotone);
    }

    [Theory]
    [InlineData("How do you know? (M)", "[]", "/title", "(M) says medium risk, but the worst that the rules say is HIGH_RISK")]
    [InlineData("[High] How do you know?", "[]", "", "")]
    [InlineData("何を見ますか（低）", "[]", "/title", "（低） says low risk, but the worst that the rules say is HIGH_RISK")]
    [InlineData("How do you (HA) know?", "Do one [HIGH]", "/choices/0/title", "[HIGH] says high risk, but without it alone the rules say MEDIUM_RISK")]
    [InlineData("How do you know (H)?", "Do one (medium).", "", "")]
    [InlineData("How do you know?", "【低リスク】一つ目", "", "")]
    [InlineData("How do you know (PCI DSS)", "Do (M) one", "", "")]
    public void A_label_that_contradicts_the_rules_is_found(string title, string choice, string pointer, string said)
    {
        var lens = LensOf(Three);
        lens["pillars"]![0]!["questions"]![0]!["title"] = title;
        lens["pillars"]![0]!["questions"]![0]!["choices"]![0]!["title"] = choice;

        var findings = Lint(lens);

        Assert.Equal(pointer.Length == 0 ? [] : new[] { (LintKind.LabelContradicts, Question + pointer) }, findings.Select(f => (f.Kind, f.Pointer)));
        Assert.All(findings, f => Assert.Contains(said, f.Sentence.En, StringComparison.Ordinal));
        Assert.All(findings, f => Replay(f, Three));
    }

    [Fact]
    public void A_bound_is_told_by_pointer_and_place_beside_the_faults_of_the_rules()
    {
        var lens = LensOf(RulesOf("one && !one|NO_RISK", "default|HIGH_RISK"));
        lens["name"] = new string('x', 129);
        lens["pillars"]![0]!["questions"]![0]!["helpfulResource"] = new JsonObject { ["displayText"] = "Why", ["url"] = "ftp://x" };

        var findings = Lint(lens);

        Assert.Equal([LintKind.Form, LintKind.Form, LintKind.RuleNeverHolds, LintKind.RiskNeverChanges], findings.Select(f => f.Kind).Order());
        Assert.Equal(["/name", Question + "/helpfulResource/url"], findings.Where(f => f.Kind is LintKind.Form).Select(f => f.Pointer));
        Assert.All(findings, f => Assert.True(f.Place!.Line > 1));
    }

    [Fact]
    public void What_could_not_be_read_is_not_judged_and_the_rest_is()
    {
        var lens = LensOf(RulesOf("one && !one|NO_RISK", "default|HIGH_RISK"));
        var broken = lens["pillars"]![0]!["questions"]![0]!.DeepClone();
        broken["id"] = "q_two";
        broken["riskRules"]![0]!["condition"] = "one &&";
        lens["pillars"]![0]!["questions"]!.AsArray().Add(broken);

        var findings = Lint(lens);

        Assert.Equal(["q_one", "q_one", "q_two"], findings.Select(f => f.Question!.Value.Value));
        Assert.Equal(LintKind.Form, findings[^1].Kind);
    }

    [Fact]
    public void An_item_that_is_no_object_makes_the_places_behind_it_unsure()
    {
        var lens = LensOf(RulesOf("one && !one|NO_RISK", "default|HIGH_RISK"));
        lens["pillars"]![0]!["questions"]!.AsArray().Insert(0, 1);

        Assert.Equal([(LintKind.Form, "/pillars/0/questions/0")], Lint(lens).Select(f => (f.Kind, f.Pointer)));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"name\": \"kotsu\"}")]
    [InlineData("{\"pillars\": ")]
    [InlineData("\u0000")]
    public void A_file_that_is_no_lens_is_refused_in_one_finding(string text)
    {
        var finding = Assert.Single(LensLinter.Lint(LensDocument.Read(Encoding.UTF8.GetBytes(text))));

        Assert.Equal((LintKind.NotALens, LintSeverity.Error, "not-a-lens"), (finding.Kind, finding.Severity, finding.Id));
        Assert.StartsWith("the file: found ", finding.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_is_there_in_both_languages() =>
        Assert.All(
            new[]
            {
                RulesOf("one && !one|NO_RISK", "one|MEDIUM_RISK", "one && two|HIGH_RISK"), RulesOf("q_no && one|HIGH_RISK", "default|NO_RISK"),
                RulesOf("one && !two|NO_RISK", "one || !one|HIGH_RISK", "default|MEDIUM_RISK"),
            }.SelectMany(r => Lint(r)),
            f => Assert.True(f.Sentence.En.EndsWith('.') && f.Sentence.Ja.EndsWith('。') && f.Sentence.Ja != f.Sentence.En));

    /// <summary>Rules written as <c>condition|RISK</c>.</summary>
    private static string RulesOf(params string[] rules) => $"[{string.Join(", ", rules.Select(RuleOf))}]";

    private static string RuleOf(string rule) =>
        $$"""{"condition": "{{rule[..rule.LastIndexOf('|')]}}", "risk": "{{rule[(rule.LastIndexOf('|') + 1)..]}}"}""";

    private static void Replay(LintFinding finding, string rules)
    {
        var document = DocumentOf(LensOf(rules));
        Assert.True(document.Lens is null || LintReplay.Holds(finding, document.Lens.Questions.Single()));
    }

    private static IReadOnlyList<LintFinding> Lint(string rules, bool strict = false) => LensLinter.Lint(DocumentOf(LensOf(rules), strict));

    private static IReadOnlyList<LintFinding> Lint(JsonObject lens) => LensLinter.Lint(DocumentOf(lens));

    private static LensDocument DocumentOf(JsonObject lens, bool strict = false) =>
        LensDocument.Read(Encoding.UTF8.GetBytes(lens.ToJsonString(new() { WriteIndented = true })), strict);

    private static JsonObject LensOf(string rules) => JsonNode.Parse($$$"""
        {
          "schemaVersion": "2021-11-01", "name": "Some lens", "description": "What it is for",
          "pillars": [{"id": "state", "name": "State", "questions": [{
            "id": "q_one", "title": "How do you know?",
            "choices": [
              {"id": "one", "title": "Do one", "improvementPlan": {"displayText": "Begin one"}},
              {"id": "two", "title": "Do two", "improvementPlan": {"displayText": "Begin two"}},
              {"id": "q_no", "title": "None of these"}
            ],
            "riskRules": {{{rules}}}
          }]}]
        }
        """)!.AsObject();
}
