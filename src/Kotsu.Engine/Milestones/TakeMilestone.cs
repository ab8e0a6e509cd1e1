using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Milestones;

/// <summary>Freezes all reviews of a workload.</summary>
public sealed class TakeMilestone(WorkloadFigures figures)
{
    /// <summary>Takes one.</summary>
    /// <param name="name">3–100 characters, unique in the workload.</param>
    public async Task<Result<TakenMilestone>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, string name)
    {
        if (Limits.Name("name", name, 3, Milestone.NameMaxLength) is { } problem)
        {
            return problem;
        }

        var there = await unit.ListAsync(all =>
        {
            var milestones = all.Of<Milestone>();
            return all.Of<Workload>().Where(w => w.Id == workload)
                .Select(w => new { Workload = w, Taken = milestones.Count(m => m.Workload == w.Id), IsTaken = milestones.Any(m => m.Workload == w.Id && m.Name == name) });
        });
        if (there is not [var found])
        {
            return ServerProblems.IsNotThere("workload");
        }

        if (found.Taken >= Milestone.MostOfAWorkload)
        {
            return ServerProblems.LimitIsReached("milestones", Milestone.MostOfAWorkload);
        }

        if (found.IsTaken)
        {
            return ServerProblems.NameIsTaken("milestone", name);
        }

        var standing = await figures.ReadAsync(unit, found.Workload, Day.Of(acting.At, found.Workload.TimeZone));
        var milestone = Freeze(unit, acting, standing, (found.Taken + 1, name));
        unit.Rows<Milestone>().Add(milestone);
        return new TakenMilestone(milestone, standing);
    }

    private static Milestone Freeze(IUnit unit, Acting acting, WorkloadStanding standing, (int Number, string Name) called) => new()
    {
        Id = unit.NewId<MilestoneId>(),
        Organisation = acting.Organisation,
        Workload = standing.Workload.Id,
        Number = called.Number,
        Name = called.Name,
        By = acting.By,
        At = acting.At,
        Figures = Of(standing.Hope.Shares),
        Content = new(standing.AsOf, [.. standing.Reviews.Select(Freeze)], standing.Input),
    };

    private static MilestoneFigures Of(HopeShares shares) => new(shares.Weight, shares.Backed, shares.Accepted, shares.Hope);

    private static FrozenReview Freeze(ReviewStanding review) => new(
        review.Review.Alias,
        review.Review.LensVersion,
        review.LensNumber,
        review.Review.Notes,
        review.Answers,
        review.Questions.ToDictionary(q => q.Id.Value, q => AnswerRisk.Of(q, review.Find(q.Id)).Risk));
}

/// <summary>A milestone with what it froze.</summary>
public sealed record TakenMilestone(Milestone Milestone, WorkloadStanding Standing);
