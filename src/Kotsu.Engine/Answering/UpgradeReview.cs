using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Milestones;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Answering;

/// <summary>Moves a review to the newest version of its lens, after a milestone. A tick is carried where the choice says what it said; nothing is read under a new meaning.</summary>
public sealed class UpgradeReview(LensLibrary library, TakeMilestone take)
{
    /// <summary>Upgrades it.</summary>
    /// <param name="milestone">The name of the milestone that is taken first.</param>
    public async Task<Result<UpgradedReview>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, LensId alias, string milestone)
    {
        var there = await unit.ListAsync(all =>
        {
            var versions = all.Of<LensVersion>();
            return all.Of<Review>().Where(r => r.Workload == workload && r.Alias == alias)
                .Select(r => new { Lens = r.LensVersion, Newest = versions.Where(v => v.Lens == r.Lens && v.Order > 0).OrderByDescending(v => v.Order).Select(v => v.Id).First() });
        });
        if (there is not [var found])
        {
            return ServerProblems.IsNotThere("review");
        }

        if (found.Newest == found.Lens)
        {
            return LensProblems.ReviewIsNewest(alias.Value);
        }

        await library.GetAllAsync(unit, new Dictionary<LensVersionId, LensId> { [found.Lens] = alias, [found.Newest] = alias }); // both at once
        var taken = await take.RunAsync(unit, acting, workload, milestone);
        return taken.Value is { } frozen ? await UpgradeAsync(unit, acting, frozen, alias, found.Newest) : taken.Problem!;
    }

    private async Task<Result<UpgradedReview>> UpgradeAsync(IUnit unit, Acting acting, TakenMilestone taken, LensId alias, LensVersionId newest)
    {
        var (review, before, answers) = taken.Standing.Reviews.First(r => r.Review.Alias == alias);
        var after = await library.GetAsync(unit, alias, newest);
        var lost = new List<LostChoice>();
        foreach (var answer in answers.Where(a => a.Version > 0)) // what is inherited was not answered here
        {
            await CarryAsync(unit, acting, answer, before, after, lost);
        }

        var upgraded = review with { LensVersion = newest, Version = review.Version + 1 };
        return await unit.Rows<Review>().ReplaceAsync(upgraded) ? new UpgradedReview(upgraded, taken.Milestone, lost) : ServerProblems.WasChanged("review", review.Version + 1);
    }

    private static async Task CarryAsync(IUnit unit, Acting acting, Answer answer, Questionnaire before, Questionnaire after, List<LostChoice> lost)
    {
        var now = QuestionOf(after, answer.Question);
        var was = QuestionOf(before, answer.Question);
        var kept = answer.Choices.Where(c => IsSame(before, was, after, now, c.Key)).ToDictionary();
        lost.AddRange(answer.Choices.Keys.Except(kept.Keys).Order(StringComparer.Ordinal).Select(c => new LostChoice(answer.Question, new(c))));
        if (now is null)
        {
            await unit.Rows<Answer>().RemoveAsync(a => a.Review == answer.Review && a.Question == answer.Question);
        }
        else if (kept.Count != answer.Choices.Count)
        {
            var carried = answer with { Choices = kept, By = acting.By, At = acting.At, Version = answer.Version + 1 };
            await unit.Rows<Answer>().ReplaceAsync(carried);
            unit.Rows<AnswerRevision>().Add(AnswerQuestion.RevisionOf(carried));
        }
    }

    private static bool IsSame(Questionnaire before, Question? was, Questionnaire after, Question? now, string choice)
    {
        var (old, present) = (was?.Choices.FirstOrDefault(c => c.Id.Value == choice), now?.Choices.FirstOrDefault(c => c.Id.Value == choice));
        return old is not null && present is not null && before.TitleOf(old) == after.TitleOf(present);
    }

    private static Question? QuestionOf(Questionnaire lens, QuestionId id) => lens.Lens.Pillars.SelectMany(p => p.Questions).FirstOrDefault(q => q.Id == id);
}

/// <summary>A review that was moved to the newest version of its lens.</summary>
/// <param name="Lost">What people must say again, because the choice is gone or says something else.</param>
public sealed record UpgradedReview(Review Review, Milestone Milestone, IReadOnlyList<LostChoice> Lost);

/// <summary>A choice about which something was said that was not carried over.</summary>
public sealed record LostChoice(QuestionId Question, ChoiceId Choice);
