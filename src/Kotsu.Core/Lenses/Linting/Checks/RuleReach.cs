using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>Rules that never decide: impossible, shadowed, a default that nothing is left for, or one that needs `_no` beside others.</summary>
internal static class RuleReach
{
    public static IEnumerable<LintFinding> Of(QuestionUnderLint question)
    {
        for (var i = 0; i < question.Question.RiskRules.Count; i++)
        {
            if (Of(question, i) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static LintFinding? Of(QuestionUnderLint question, int index)
    {
        var table = question.Table;
        var isDefault = question.Question.RiskRules[index].When is Condition.Default;
        if (table.Holds[index].IsEmpty)
        {
            return NeverHolds(question, index);
        }

        if (!(table.Decides[index] & table.Possible).IsEmpty)
        {
            return null;
        }

        return (isDefault, table.Decides[index].IsEmpty) switch
        {
            (true, _) => DefaultNeverReached(question, index),
            (false, true) => Shadowed(question, index),
            _ => NeedsNoneWithOthers(question, index),
        };
    }

    private static LintFinding NeverHolds(QuestionUnderLint question, int index)
    {
        var rule = LintWords.Rule(index, question.Question.RiskRules[index]);
        var named = question.Question.RiskRules[index].When.Choices();
        var ticked = Enumerable.Range(0, question.Question.Choices.Count).Where(i => named.Contains(question.Question.Choices[i].Id));
        var count = LintWords.Number(question.Table.All.Count);
        return question.Finding(LintKind.RuleNeverHolds, PointerOf(question, index), new(
            $"{rule.En} can never hold: none of the {count} selections makes it true.",
            $"{rule.Ja}は決して成り立ちません。{count}通りの選び方のどれでも真になりません。"), question.Witness(ticked));
    }

    private static LintFinding Shadowed(QuestionUnderLint question, int index)
    {
        var rule = LintWords.Rule(index, question.Question.RiskRules[index]);
        var holds = question.Table.Holds[index];
        var possible = holds & question.Table.Possible;
        var count = LintWords.Number(holds.Count);
        return question.Finding(LintKind.RuleShadowed, PointerOf(question, index), new(
            $"{rule.En} is never reached: of the {count} selections that it holds for, an earlier rule takes every one.",
            $"{rule.Ja}には届きません。このルールが成り立つ{count}通りの選び方は、すべて前のルールで決まります。"),
            question.Table.Witness((possible.IsEmpty ? holds : possible).Smallest!.Value));
    }

    private static LintFinding DefaultNeverReached(QuestionUnderLint question, int index)
    {
        var risk = LintWords.Of(question.Question.RiskRules[index].Risk);
        return question.Finding(LintKind.DefaultNeverReached, PointerOf(question, index), new(
            $"The default ({risk}) is never reached: the rules before it take every selection.",
            $"default（{risk}）には届きません。すべての選び方が、前のルールで決まります。"), question.Table.Witness(0));
    }

    private static LintFinding NeedsNoneWithOthers(QuestionUnderLint question, int index)
    {
        var rule = LintWords.Rule(index, question.Question.RiskRules[index]);
        return question.Finding(LintKind.RuleNeedsNoneWithOthers, PointerOf(question, index), new Words(
            $"{rule.En} decides only where a choice that ends with `_no` is ticked together with others, which excludes them.",
            $"{rule.Ja}が採用されるのは、idが`_no`で終わる選択肢を他と同時に選んだときだけですが、それは他と同時に選べません。"),
            question.Table.Witness(question.Table.Decides[index].Smallest!.Value));
    }

    private static string PointerOf(QuestionUnderLint question, int index) => question.PointerOf("riskRules", index, "condition");
}
