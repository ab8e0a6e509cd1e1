using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

/// <summary>Repeats a finding's witness by the rule engine.</summary>
internal static class LintReplay
{
    /// <summary>Whether the engine says what the witnesses say, and the witnesses show what the finding says.</summary>
    public static bool Holds(LintFinding finding, Question question)
    {
        var rule = RuleOf(finding);
        return IsTold(finding.Witness, question) && IsTold(finding.Then, question) && (finding.Kind, finding.Witness, finding.Then) switch
        {
            (LintKind.RuleNeverHolds, { } w, null) => !IsTrue(question.RiskRules[rule], w),
            (LintKind.RuleShadowed, { } w, null) => IsTrue(question.RiskRules[rule], w) && w.Rule <= rule,
            (LintKind.DefaultNeverReached, { } w, null) => w.Rule <= rule,
            (LintKind.RuleNeedsNoneWithOthers, { } w, null) => w.Rule == rule + 1 && w.Ticked.Count > 1 && w.Ticked.Any(t => t.Value.EndsWith("_no", StringComparison.Ordinal)),
            (LintKind.RiskNeverChanges, { Ticked: [] } w, { } t) => w.Risk == t.Risk,
            (LintKind.NoDefault, not null, null) => true,
            (LintKind.NoRuleMatches, { } w, null) => w.Rule is null,
            (LintKind.NotMonotone, { } w, { } t) => t.Risk > w.Risk && w.Rule is not null && t.Rule is not null
                && t.Ticked.Count == w.Ticked.Count + 1 && w.Ticked.All(t.Ticked.Contains),
            (LintKind.NegativeChoice, { Ticked.Count: 1 }, { } t) => t.Ticked.Count > 1,
            (LintKind.LabelContradicts, not null, null) => true,
            _ => finding.Witness is null && finding.Then is null,
        };
    }

    /// <summary>Index of the rule that a finding points at; −1 where it points at none.</summary>
    public static int RuleOf(LintFinding finding)
    {
        var steps = finding.Pointer.Split('/');
        return steps is [.., "riskRules", var index, "condition"] ? int.Parse(index, System.Globalization.CultureInfo.InvariantCulture) : -1;
    }

    private static bool IsTrue(RiskRule rule, LintWitness witness) => RiskRules.Holds(rule.When, witness.Ticked.ToHashSet());

    private static bool IsTold(LintWitness? witness, Question question)
    {
        if (witness is null)
        {
            return true;
        }

        var verdict = RiskRules.Evaluate(question, witness.Ticked.ToHashSet());
        return (verdict.Risk, verdict.Rule) == (witness.Risk, witness.Rule);
    }
}
