using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>A selection of a question's choices and what the rules say for it. Anybody can repeat it by hand.</summary>
/// <param name="Ticked">The ticked choices, in the order of the question; may be empty.</param>
/// <param name="Risk">What <see cref="RiskRules"/> says.</param>
/// <param name="Rule">Number of the rule that decided, from 1; null where none holds and the riskiest declared level is taken.</param>
public sealed record LintWitness(IReadOnlyList<ChoiceId> Ticked, QuestionRisk Risk, int? Rule)
{
    /// <summary>The witness in a sentence.</summary>
    public Words Sentence => Rule is { } rule
        ? new(
            string.Create(CultureInfo.InvariantCulture, $"With {Selection.En} ticked, rule {rule} says {LintWords.Of(Risk)}."),
            string.Create(CultureInfo.InvariantCulture, $"{Selection.Ja}、ルール{rule}により{LintWords.Of(Risk)}となります。"))
        : new(
            $"With {Selection.En} ticked, no rule holds and {LintWords.Of(Risk)} is taken.",
            $"{Selection.Ja}、どのルールも成り立たず、{LintWords.Of(Risk)}として扱います。");

    private Words Selection => Ticked.Count == 0
        ? new("nothing", "何もチェックしないと")
        : new(LintWords.Ids(Ticked).En, $"{LintWords.Ids(Ticked).Ja}をチェックすると");

    /// <summary>What the rules say for a selection.</summary>
    internal static LintWitness Of(Question question, IReadOnlyList<ChoiceId> ticked)
    {
        var verdict = RiskRules.Evaluate(question, ticked.ToHashSet());
        return new(ticked, verdict.Risk, verdict.Rule);
    }
}
