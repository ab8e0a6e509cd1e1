using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Engine.Milestones;
using Kotsu.Server.Api.Reviews;

namespace Kotsu.Server.Api.Milestones;

/// <summary>A milestone with everything that it froze.</summary>
internal sealed record MilestoneView(int Number, string Name, DateTimeOffset At, PersonId By, DateOnly AsOf, SharesView? Figures, IReadOnlyList<FrozenReviewView> Reviews)
{
    public static MilestoneView Of(Milestone milestone) => new(
        milestone.Number,
        milestone.Name,
        milestone.At,
        milestone.By,
        milestone.Content.AsOf,
        milestone.Content.Hope is { } input ? SharesView.Of(HopeCalculator.Of(input).Shares) : null,
        [.. milestone.Content.Reviews.Select(r => new FrozenReviewView(r.Alias, r.LensNumber, r.Notes, r.Risks, r.Answers.ToDictionary(a => a.Question.Value, AnswerView.ContentOf)))]);
}

/// <summary>A review as it stood.</summary>
internal sealed record FrozenReviewView(
    LensId Lens, string LensNumber, string Notes, IReadOnlyDictionary<string, QuestionRisk> Risks, IReadOnlyDictionary<string, Engine.Answering.AnswerContent> Answers);

/// <summary>Shares of a weight; ratios, 0–1.</summary>
internal sealed record SharesView(double Weight, double Backed, double Accepted, double Hope)
{
    public static SharesView Of(HopeShares shares) => new(shares.Weight, shares.Backed, shares.Accepted, shares.Hope);

    public static SharesView? Of(PracticeHope? practice) => practice is null ? null : new(practice.Weight, practice.Backed, practice.Accepted, practice.Hope);
}

/// <summary>What moved between two milestones.</summary>
/// <param name="Hope">Why hope moved: percentage points by kind, which add up to the whole; null where it cannot be told.</param>
internal sealed record DifferenceView(IReadOnlyList<QuestionDifferenceView> Questions, IReadOnlyList<PracticeDifferenceView> Practices, HopeChangeView? Hope)
{
    public static DifferenceView Of(MilestoneDifference difference) => new(
        [.. difference.Questions.Select(q => new QuestionDifferenceView(
            q.Lens, q.Question, q.RiskBefore, q.RiskAfter, [.. q.Ticked], [.. q.Unticked], q.Before is null ? null : AnswerView.ContentOf(q.Before), q.After is null ? null : AnswerView.ContentOf(q.After)))],
        [.. difference.Practices.Select(p => new PracticeDifferenceView(p.Practice, SharesView.Of(p.Before), SharesView.Of(p.After)))],
        difference.Hope is { } hope
            ? new(hope.From, hope.To, hope.Points.ToDictionary(p => char.ToLowerInvariant(p.Key.ToString()[0]) + p.Key.ToString()[1..], p => p.Value))
            : null);
}

/// <summary>How a question moved.</summary>
internal sealed record QuestionDifferenceView(
    LensId Lens,
    QuestionId Question,
    QuestionRisk RiskBefore,
    QuestionRisk RiskAfter,
    IReadOnlyList<ChoiceId> Ticked,
    IReadOnlyList<ChoiceId> Unticked,
    Engine.Answering.AnswerContent? Before,
    Engine.Answering.AnswerContent? After);

/// <summary>How a practice moved.</summary>
internal sealed record PracticeDifferenceView(PracticeCode Practice, SharesView? Before, SharesView? After);

/// <summary>Why hope moved.</summary>
internal sealed record HopeChangeView(double From, double To, IReadOnlyDictionary<string, double> Points);
