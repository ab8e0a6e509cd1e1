using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
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
    public async Task<Result<Milestone>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, string name)
    {
        if (Limits.Name("name", name, 3, Milestone.NameMaxLength) is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<Workload>().FindAsync(w => w.Id == workload) is not { } found)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var taken = await unit.Rows<Milestone>().ListAsync(all => all.Where(m => m.Workload == workload).Select(m => m.Name));
        if (taken.Count >= Milestone.MostOfAWorkload)
        {
            return ServerProblems.LimitIsReached("milestones", Milestone.MostOfAWorkload);
        }

        if (taken.Contains(name))
        {
            return ServerProblems.NameIsTaken("milestone", name);
        }

        var standing = await figures.ReadAsync(unit, found, Day.Of(acting.At, found.TimeZone));
        var milestone = new Milestone
        {
            Id = unit.NewId<MilestoneId>(),
            Organisation = acting.Organisation,
            Workload = workload,
            Number = taken.Count + 1,
            Name = name,
            By = acting.By,
            At = acting.At,
            Figures = Of(standing.Hope.Shares),
            Content = await FreezeAsync(unit, standing),
        };
        unit.Rows<Milestone>().Add(milestone);
        return milestone;
    }

    private static MilestoneFigures Of(HopeShares shares) => new(shares.Weight, shares.Backed, shares.Accepted, shares.Hope);

    private static async Task<MilestoneContent> FreezeAsync(IUnit unit, WorkloadStanding standing)
    {
        var versions = standing.Reviews.Select(r => r.Review.LensVersion).ToList();
        var numbers = (await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Number }))).ToDictionary(v => v.Id, v => v.Number);
        return new(standing.AsOf, [.. standing.Reviews.Select(r => Freeze(r, numbers[r.Review.LensVersion]))], standing.Input);
    }

    private static FrozenReview Freeze(ReviewStanding review, string number) => new(
        review.Review.Alias,
        review.Review.LensVersion,
        number,
        review.Review.Notes,
        review.Answers,
        review.Questions.ToDictionary(q => q.Id.Value, q => AnswerRisk.Of(q, review.Find(q.Id)).Risk));
}
