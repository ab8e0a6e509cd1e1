using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Answering;

/// <summary>Puts a lens on a workload.</summary>
public static class BeginReview
{
    /// <summary>Most lenses of a workload: AWS's limit.</summary>
    public const int MostLenses = 20;

    /// <summary>Begins a review with the newest published version of a lens.</summary>
    public static async Task<Result<Review>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, LensId alias)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } lens)
        {
            return ServerProblems.IsNotThere($"lens {alias}");
        }

        var version = (await unit.Rows<LensVersion>().ListAsync(all => all
            .Where(v => v.Lens == lens.Id && v.Order > 0).OrderByDescending(v => v.Order).Take(1).Select(v => v.Id))).ToList();
        if (version.Count == 0)
        {
            return ServerProblems.IsNotThere($"published version of the lens {alias}");
        }

        var others = await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload).Select(r => r.Lens));
        if (others.Contains(lens.Id))
        {
            return ServerProblems.NameIsTaken("review", alias.Value);
        }

        if (others.Count >= MostLenses)
        {
            return ServerProblems.LimitIsReached("lenses", MostLenses);
        }

        var review = new Review
        {
            Id = unit.NewId<ReviewId>(),
            Organisation = acting.Organisation,
            Workload = workload,
            Lens = lens.Id,
            Alias = alias,
            LensVersion = version[0],
            CreatedAt = acting.At,
        };
        unit.Rows<Review>().Add(review);
        return review;
    }
}
