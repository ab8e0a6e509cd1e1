using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Engine.Milestones;
using Kotsu.Engine.Moving;
using Kotsu.Server.Api.Reviews;

namespace Kotsu.Server.Api.Milestones;

/// <summary>A milestone with everything that it froze.</summary>
internal sealed record MilestoneView
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId By { get; init; }

    public required DateOnly AsOf { get; init; }

    public required SharesView? Figures { get; init; }

    public required IReadOnlyList<FrozenReviewView> Reviews { get; init; }

    public static MilestoneView Of(Milestone milestone) => new()
    {
        Number = milestone.Number,
        Name = milestone.Name,
        At = milestone.At,
        By = milestone.By,
        AsOf = milestone.Content.AsOf,
        Figures = milestone.Content.Hope is { } input ? SharesView.Of(HopeCalculator.Of(input).Shares) : null,
        Reviews = [.. milestone.Content.Reviews.Select(r => new FrozenReviewView(r.Alias, r.LensNumber, r.Notes, r.Risks, r.Answers.ToDictionary(a => a.Question.Value, AnswerView.ContentOf)))],
    };
}

/// <summary>A review as it stood.</summary>
internal sealed record FrozenReviewView(
    LensId Lens, string LensNumber, string Notes, IReadOnlyDictionary<string, QuestionRisk> Risks, IReadOnlyDictionary<string, Engine.Answering.AnswerContent> Answers);

/// <summary>Shares of a weight; ratios, 0–1.</summary>
internal sealed record SharesView(double Weight, double Backed, double Accepted, double Hope)
{
    public static SharesView Of(HopeShares shares) => new(shares.Weight, shares.Backed, shares.Accepted, shares.Hope);

    public static SharesView Of(MilestoneFigures figures) => new(figures.Weight, figures.Backed, figures.Accepted, figures.Hope);

    public static SharesView? Of(PracticeHope? practice) => practice is null ? null : new(practice.Weight, practice.Backed, practice.Accepted, practice.Hope);
}

/// <summary>What moved between two milestones.</summary>
/// <param name="Hope">Why hope moved: percentage points by kind, which add up to the whole; null where it cannot be told.</param>
internal sealed record DifferenceView(IReadOnlyList<QuestionDifferenceView> Questions, IReadOnlyList<PracticeDifferenceView> Practices, HopeChangeView? Hope)
{
    public static DifferenceView Of(MilestoneDifference difference) => new(
        [.. difference.Questions.Select(QuestionDifferenceView.Of)],
        [.. difference.Practices.Select(p => new PracticeDifferenceView(p.Practice, SharesView.Of(p.Before), SharesView.Of(p.After)))],
        difference.Hope is { } hope
            ? new(hope.From, hope.To, hope.Points.ToDictionary(p => ChangeKindNames.Of(p.Key), p => p.Value))
            : null);
}

/// <summary>How a question moved.</summary>
internal sealed record QuestionDifferenceView
{
    public required LensId Lens { get; init; }

    public required QuestionId Question { get; init; }

    public required QuestionRisk RiskBefore { get; init; }

    public required QuestionRisk RiskAfter { get; init; }

    public required IReadOnlyList<ChoiceId> Ticked { get; init; }

    public required IReadOnlyList<ChoiceId> Unticked { get; init; }

    public required Engine.Answering.AnswerContent? Before { get; init; }

    public required Engine.Answering.AnswerContent? After { get; init; }

    public static QuestionDifferenceView Of(QuestionDifference question) => new()
    {
        Lens = question.Lens,
        Question = question.Question,
        RiskBefore = question.RiskBefore,
        RiskAfter = question.RiskAfter,
        Ticked = [.. question.Ticked],
        Unticked = [.. question.Unticked],
        Before = question.Before is null ? null : AnswerView.ContentOf(question.Before),
        After = question.After is null ? null : AnswerView.ContentOf(question.After),
    };
}

/// <summary>How a practice moved.</summary>
internal sealed record PracticeDifferenceView(PracticeCode Practice, SharesView? Before, SharesView? After);

/// <summary>Why hope moved.</summary>
internal sealed record HopeChangeView(double From, double To, IReadOnlyDictionary<string, double> Points);
