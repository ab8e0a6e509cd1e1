using Kotsu.Core.Lenses.Linting.Selections;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>Whether ticking one more good practice can raise the risk.</summary>
/// <remarks>
/// Good practices only: choices that say "none of these" stay unticked. Only where rules hold on both sides: a gap in the rules is told
/// as such, and the risk that is taken there is ours, not the author's.
/// </remarks>
internal static class Monotony
{
    public static IEnumerable<LintFinding> Of(QuestionUnderLint question)
    {
        var raises = question.Practices.Select(p => (Practice: p, From: RaisedBy(question, p))).Where(r => !r.From.IsEmpty).ToList();
        if (raises.Count == 0)
        {
            yield break;
        }

        var (practice, from) = raises.MinBy(r => (System.Numerics.BitOperations.PopCount((uint)r.From.Smallest!.Value), r.From.Smallest, r.Practice));
        var before = question.Table.Witness(from.Smallest!.Value);
        var after = question.Table.Witness(from.Smallest.Value | 1 << practice);
        var places = LintWords.Number(raises.Sum(r => r.From.Count));
        var choice = question.Question.Choices[practice].Id;

        yield return question.Finding(LintKind.NotMonotone, $"{question.Pointer}/riskRules", new(
            $"One more good practice raises the risk: ticking `{choice}` as well turns {LintWords.Of(before.Risk)} into {LintWords.Of(after.Risk)}. Such steps: {places}.",
            $"実践を1つ増やすとリスクが上がります。`{choice}`も選ぶと、{LintWords.Of(before.Risk)}が{LintWords.Of(after.Risk)}になります。このような箇所は{places}か所あります。"),
            before,
            after);
    }

    /// <summary>The selections of good practices from which ticking one more raises the risk.</summary>
    private static SelectionSet RaisedBy(QuestionUnderLint question, int practice)
    {
        var table = question.Table;
        var toHigh = (table.Said(QuestionRisk.High) & question.OfPractices).BeforeTicking(practice);
        var toMedium = (table.Said(QuestionRisk.Medium) & question.OfPractices).BeforeTicking(practice);
        var none = table.Said(QuestionRisk.None);
        return (none & (toHigh | toMedium)) | (table.Said(QuestionRisk.Medium) & toHigh);
    }
}
