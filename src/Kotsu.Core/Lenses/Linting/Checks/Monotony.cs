using System.Numerics;

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
        var steps = StepsOf(question);
        if (steps.Count == 0)
        {
            return [];
        }

        var (practice, selection, _) = steps.Aggregate((best, next) => IsShorter(next.Smallest, best.Smallest) ? next : best);
        var before = question.Table.Witness(selection);
        var after = question.Table.Witness(selection | 1 << practice);
        var choice = question.Question.Choices[practice].Id;
        var places = LintWords.Number(steps.Sum(s => s.Count));
        return
        [
            question.Finding(LintKind.NotMonotone, $"{question.Pointer}/riskRules", new(
                $"One more good practice raises the risk: ticking `{choice}` as well turns {LintWords.Of(before.Risk)} into {LintWords.Of(after.Risk)}. Such steps: {places}.",
                $"実践を1つ増やすとリスクが上がります。`{choice}`も選ぶと、{LintWords.Of(before.Risk)}が{LintWords.Of(after.Risk)}になります。このような箇所は{places}か所あります。"),
                before,
                after),
        ];
    }

    /// <summary>For each practice whose tick raises the risk somewhere: the smallest selection to begin from, and how many there are.</summary>
    private static List<Step> StepsOf(QuestionUnderLint question)
    {
        var ofPractices = question.OfPractices;
        var high = question.Table.Said(QuestionRisk.High) & ofPractices;
        var medium = question.Table.Said(QuestionRisk.Medium) & ofPractices;
        var none = question.Table.Said(QuestionRisk.None) & ofPractices;
        var steps = new List<Step>();
        foreach (var practice in question.Practices)
        {
            var toHigh = high.BeforeTicking(practice);
            var raised = (none & (toHigh | medium.BeforeTicking(practice))) | (medium & toHigh);
            if (raised.Smallest is { } smallest)
            {
                steps.Add(new(practice, smallest, raised.Count));
            }
        }

        return steps;
    }

    /// <summary>Fewer ticks, then earlier choices; of equal ones the earlier practice stays.</summary>
    private static bool IsShorter(int one, int other) =>
        BitOperations.PopCount((uint)one) is var ticks && BitOperations.PopCount((uint)other) is var others && (ticks != others ? ticks < others : one < other);

    /// <summary>Ticking a practice raises the risk: from the smallest such selection, and from how many.</summary>
    private sealed record Step(int Practice, int Smallest, int Count);
}
