using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Lenses.Linting.Selections;

namespace Kotsu.Core.Lenses.Comparing;

/// <summary>A question and the pillar that it stands in.</summary>
internal sealed record PlacedQuestion(PillarId Pillar, Question Question);

/// <summary>What differs between two versions of a question.</summary>
internal static class QuestionComparison
{
    private static readonly QuestionRisk[] levels = [QuestionRisk.None, QuestionRisk.Medium, QuestionRisk.High];

    public static IEnumerable<LensChange> Between(PlacedQuestion before, PlacedQuestion after)
    {
        var id = after.Question.Id.Value;
        if (before.Pillar != after.Pillar)
        {
            yield return new() { Kind = LensChangeKind.Moved, Part = LensPart.Question, Id = id, Before = before.Pillar.Value, After = after.Pillar.Value };
        }

        foreach (var change in LensComparison.Parts(LensPart.Choice, Choices(before.Question), Choices(after.Question)))
        {
            yield return change;
        }

        if (RiskBetween(before.Question, after.Question) is { } risk)
        {
            yield return new() { Kind = LensChangeKind.RiskChanged, Part = LensPart.Question, Id = id, Risk = risk };
        }
    }

    private static IEnumerable<(string Id, string Title)> Choices(Question question) =>
        question.Choices.Select(c => ($"{question.Id}/{c.Id}", c.Title));

    /// <summary>Every answer to the earlier question, judged by both; null where none is judged differently.</summary>
    /// <remarks>The reader takes no question of more than 15 choices; one made by hand is not compared.</remarks>
    private static RiskChange? RiskBetween(Question before, Question after)
    {
        ChoiceId[] choices = [.. before.Choices.Select(c => c.Id).Distinct()];
        if (choices.Length > SelectionSet.MaxChoices)
        {
            return null;
        }

        var was = new QuestionTable(before, choices);
        // The later rules cannot name a choice that is gone, so its tick changes nothing there.
        var now = new QuestionTable(after, choices);
        var differ = levels.Aggregate(was.All, (set, level) => set - (was.With(level) & now.With(level)));
        if (differ.IsEmpty)
        {
            return null;
        }

        var allowed = differ & was.Possible;
        var smallest = (allowed.IsEmpty ? differ : allowed).Smallest!.Value;
        var witness = was.Witness(smallest);
        ChoiceId[] kept = [.. witness.Ticked.Where(t => after.Choices.Any(c => c.Id == t))];
        return new(witness, LintWitness.Of(after, kept), differ.Count, was.All.Count);
    }
}
