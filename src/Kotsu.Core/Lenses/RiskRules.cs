using System.Diagnostics;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses;

/// <summary>From ticked choices to a risk. The whole meaning of a lens's rules.</summary>
public static class RiskRules
{
    private static readonly Words noRuleHolds = new(
        "No risk rule of this question holds for the ticked choices and it has no default; the riskiest level that it declares is taken.",
        "チェックされた選択肢に当てはまるリスクルールがなく、defaultもありません。宣言されている最も高いリスクとして扱います。");

    /// <summary>The risk of the first rule, top to bottom, whose condition holds for <paramref name="ticked"/>.</summary>
    /// <param name="question">The question with its rules.</param>
    /// <param name="ticked">The ticked choices; null when nobody answered, which is not the same as ticking nothing.</param>
    /// <returns>
    /// Unanswered without a rule when nobody answered. The riskiest declared level with a warning when no rule holds: 63 published
    /// questions have no default, and a gap in the rules must never look like safety.
    /// </returns>
    public static RiskVerdict Evaluate(Question question, IReadOnlySet<ChoiceId>? ticked)
    {
        if (ticked is null)
        {
            return new(QuestionRisk.Unanswered, null, null);
        }

        for (var i = 0; i < question.RiskRules.Count; i++)
        {
            if (Holds(question.RiskRules[i].When, ticked))
            {
                return new(question.RiskRules[i].Risk, i + 1, null);
            }
        }

        return new(WhereNoRuleHolds(question), null, noRuleHolds);
    }

    /// <summary>The same, where people said of some choices that they do not apply.</summary>
    /// <param name="question">The question with its rules.</param>
    /// <param name="ticked">The ticked choices; null when nobody answered.</param>
    /// <param name="notApplicable">Choices that do not apply: each counts as done. Where no practice is left, neither does the question.</param>
    public static RiskVerdict Evaluate(Question question, IReadOnlySet<ChoiceId>? ticked, IReadOnlySet<ChoiceId> notApplicable)
    {
        if (ticked is not null && question.Choices.Any(c => !c.IsNone) && question.Choices.All(c => c.IsNone || notApplicable.Contains(c.Id)))
        {
            return new(QuestionRisk.NotApplicable, null, null);
        }

        return Evaluate(question, ticked is null ? null : ticked.Union(notApplicable.Where(c => !Choice.IsNoneId(c))).ToHashSet());
    }

    /// <summary>What it risks to do without one practice, as the rules alone see it: every other practice is done, this one is not.</summary>
    /// <param name="choice">A practice of <paramref name="question"/>; "none of these" is no practice and never counts as ticked.</param>
    /// <returns><c>NO_RISK</c> counts as Low.</returns>
    public static PracticeRisk WithoutOnly(Question question, ChoiceId choice)
    {
        var others = question.Choices.Where(c => !c.IsNone && c.Id != choice).Select(c => c.Id).ToHashSet();

        return Evaluate(question, others).Risk switch
        {
            QuestionRisk.High => PracticeRisk.High,
            QuestionRisk.Medium => PracticeRisk.Medium,
            _ => PracticeRisk.Low,
        };
    }

    /// <summary>Whether <paramref name="when"/> is true of the ticked choices.</summary>
    public static bool Holds(Condition when, IReadOnlySet<ChoiceId> ticked) => when switch
    {
        Condition.Default => true,
        Condition.Chosen(var id) => ticked.Contains(id),
        Condition.Not(var inner) => !Holds(inner, ticked),
        Condition.All(var left, var right) => Holds(left, ticked) && Holds(right, ticked),
        Condition.Any(var left, var right) => Holds(left, ticked) || Holds(right, ticked),
        _ => throw new UnreachableException($"Unknown condition {when.GetType().Name}."),
    };

    /// <summary>The risk of a question where no rule holds: the riskiest that it declares.</summary>
    /// <remarks>A question without any rule cannot be read from a file; made by hand it counts as the worst.</remarks>
    internal static QuestionRisk WhereNoRuleHolds(Question question) =>
        question.RiskRules.Select(r => r.Risk).DefaultIfEmpty(QuestionRisk.High).Max();
}
