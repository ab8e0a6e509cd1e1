using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Hope.Changes;
using Kotsu.Core.Lenses;

namespace Kotsu.Engine.Milestones;

/// <summary>What moved from one state of a workload to a later one, and why: questions, risks, evidence, and the bars of hope.</summary>
public static class CompareMilestones
{
    /// <summary>Compares two states.</summary>
    public static MilestoneDifference Run(MilestoneContent before, MilestoneContent after)
    {
        var answers = (Before: AnswersOf(before), After: AnswersOf(after));
        var risks = (Before: RisksOf(before), After: RisksOf(after));
        var questions = risks.Before.Keys.Union(risks.After.Keys)
            .Select(key => new QuestionDifference(
                key.Lens,
                key.Question,
                risks.Before.GetValueOrDefault(key, QuestionRisk.Unanswered),
                risks.After.GetValueOrDefault(key, QuestionRisk.Unanswered),
                answers.Before.GetValueOrDefault(key),
                answers.After.GetValueOrDefault(key)))
            .Where(d => d.HasMoved)
            .OrderBy(d => d.Lens.Value, StringComparer.Ordinal).ThenBy(d => d.Question.Value, StringComparer.Ordinal);
        var hope = before.Hope is { } from && after.Hope is { } to && from.AsOf <= to.AsOf ? HopeReplay.Between(from, to) : null;
        return new([.. questions], PracticesOf(before.Hope, after.Hope), hope);
    }

    private static Dictionary<(LensId Lens, QuestionId Question), Answer> AnswersOf(MilestoneContent content) =>
        content.Reviews.SelectMany(r => r.Answers.Select(a => (Key: (r.Alias, a.Question), Answer: a))).ToDictionary(a => a.Key, a => a.Answer);

    private static Dictionary<(LensId Lens, QuestionId Question), QuestionRisk> RisksOf(MilestoneContent content) =>
        content.Reviews.SelectMany(r => r.Risks.Select(q => (Key: (r.Alias, new QuestionId(q.Key)), Risk: q.Value))).ToDictionary(q => q.Key, q => q.Risk);

    private static IReadOnlyList<PracticeDifference> PracticesOf(HopeInput? before, HopeInput? after)
    {
        var (from, to) = (ByCode(before), ByCode(after));
        return
        [
            .. from.Keys.Union(to.Keys).Order(StringComparer.Ordinal)
                .Select(code => new PracticeDifference(new(code), from.GetValueOrDefault(code), to.GetValueOrDefault(code)))
                .Where(d => d.HasMoved),
        ];
    }

    private static Dictionary<string, PracticeHope> ByCode(HopeInput? input) =>
        input is null ? [] : HopeCalculator.Of(input).Practices.ToDictionary(p => p.Practice.Code.Value);
}

/// <summary>What moved.</summary>
/// <param name="Questions">The questions whose risk or answer moved.</param>
/// <param name="Practices">The practices whose shares moved, by code.</param>
/// <param name="Hope">Why hope moved; null where one of the two has no figures, or the later one the earlier day.</param>
public sealed record MilestoneDifference(IReadOnlyList<QuestionDifference> Questions, IReadOnlyList<PracticeDifference> Practices, HopeChange? Hope);

/// <summary>How a question moved.</summary>
/// <param name="Before">The answer before; null where there was none.</param>
/// <param name="After">The answer after; null where there is none.</param>
public sealed record QuestionDifference(LensId Lens, QuestionId Question, QuestionRisk RiskBefore, QuestionRisk RiskAfter, Answer? Before, Answer? After)
{
    /// <summary>Whether anything moved.</summary>
    public bool HasMoved => RiskBefore != RiskAfter || Before?.Version != After?.Version;

    /// <summary>The choices that became ticked.</summary>
    public IEnumerable<ChoiceId> Ticked => (After?.Ticked ?? []).Except(Before?.Ticked ?? []);

    /// <summary>The choices that are no longer ticked.</summary>
    public IEnumerable<ChoiceId> Unticked => (Before?.Ticked ?? []).Except(After?.Ticked ?? []);
}

/// <summary>How a practice moved.</summary>
/// <param name="Before">Null where it was not in play.</param>
/// <param name="After">Null where it is not in play.</param>
public sealed record PracticeDifference(PracticeCode Practice, PracticeHope? Before, PracticeHope? After)
{
    /// <summary>Whether its shares moved.</summary>
    public bool HasMoved => (Before?.Backed, Before?.Accepted, Before?.Hope) != (After?.Backed, After?.Accepted, After?.Hope);
}
