using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>What the rules leave open: no default, selections that no rule matches, a risk that never changes.</summary>
internal static class RuleCover
{
    private static readonly QuestionRisk[] levels = [QuestionRisk.High, QuestionRisk.Medium, QuestionRisk.None];

    public static IEnumerable<LintFinding> Of(QuestionUnderLint question)
    {
        if (!question.Question.RiskRules.Any(r => r.When is Condition.Default))
        {
            yield return NoDefault(question);
        }

        if (!question.Table.Unmatched.IsEmpty)
        {
            yield return NoRuleMatches(question);
        }

        if (levels.Count(l => !(question.Table.With(l) & question.Table.Possible).IsEmpty) == 1)
        {
            yield return RiskNeverChanges(question);
        }
    }

    private static LintFinding NoDefault(QuestionUnderLint question)
    {
        var unmatched = question.Table.Unmatched.Smallest;
        var (en, ja) = unmatched is null
            ? (" The rules cover every selection today.", "現在のルールはすべての選び方を覆っています。")
            : ("", "");
        var finding = question.Finding(LintKind.NoDefault, $"{question.Pointer}/riskRules", new(
            $"No rule has the condition `default`.{en}", $"条件が`default`のルールがありません。{ja}"), question.Table.Witness(unmatched ?? 0));
        return question.IsStrict ? finding with { Severity = LintSeverity.Error } : finding;
    }

    private static LintFinding NoRuleMatches(QuestionUnderLint question)
    {
        var table = question.Table;
        var possible = table.Unmatched & table.Possible;
        var count = LintWords.Number(table.Unmatched.Count);
        var all = LintWords.Number(table.All.Count);
        var finding = question.Finding(LintKind.NoRuleMatches, $"{question.Pointer}/riskRules", new Words(
            $"No rule holds for {count} of the {all} selections.",
            $"{all}通りの選び方のうち{count}通りで、どのルールも成り立ちません。"),
            table.Witness((possible.IsEmpty ? table.Unmatched : possible).Smallest!.Value));
        // Where `_no` would have to be ticked beside others, nobody can fall into the gap in the console.
        return possible.IsEmpty ? finding with { Severity = LintSeverity.Note } : finding;
    }

    private static LintFinding RiskNeverChanges(QuestionUnderLint question)
    {
        var nothing = question.Table.Witness(0);
        var finding = question.Finding(LintKind.RiskNeverChanges, $"{question.Pointer}/riskRules", new(
            $"The risk is {LintWords.Of(nothing.Risk)} whatever is ticked.",
            $"何を選んでも、リスクは{LintWords.Of(nothing.Risk)}のままです。"), nothing, question.Witness(question.Practices));
        // A default alone says on purpose that the question is not judged.
        return question.Question.RiskRules is [{ When: Condition.Default }] ? finding with { Severity = LintSeverity.Note } : finding;
    }
}
