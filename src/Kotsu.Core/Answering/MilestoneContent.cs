using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Shelf;

namespace Kotsu.Core.Answering;

/// <summary>What a milestone froze. The texts of the lenses are those of the named versions, which never change.</summary>
/// <param name="AsOf">The day that everything was counted to.</param>
/// <param name="Reviews">Every review of the workload, by alias.</param>
/// <param name="Hope">What the figures were made of, so that the way from one milestone to the next can be replayed; null without a lens.</param>
public sealed record MilestoneContent(DateOnly AsOf, IReadOnlyList<FrozenReview> Reviews, HopeInput? Hope);

/// <summary>One review as it stood.</summary>
/// <param name="Notes">The notes of the review.</param>
/// <param name="Answers">Every answer, by question.</param>
/// <param name="Risks">The lens's risk of every question, answered or not.</param>
public sealed record FrozenReview(
    LensId Alias,
    LensVersionId LensVersion,
    string LensNumber,
    string Notes,
    IReadOnlyList<Answer> Answers,
    IReadOnlyDictionary<string, QuestionRisk> Risks);
