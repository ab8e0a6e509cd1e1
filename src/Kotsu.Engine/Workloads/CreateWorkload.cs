using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Workloads;

/// <summary>Creates a workload whose owner is the person who does it, with a review for each lens.</summary>
public static class CreateWorkload
{
    /// <summary>Creates one.</summary>
    /// <param name="content">What it begins with.</param>
    /// <param name="lenses">Aliases of the lenses to review it with.</param>
    public static async Task<Result<Workload>> RunAsync(IUnit unit, Acting acting, WorkloadContent content, IReadOnlyList<string> lenses)
    {
        if (await content.FindProblemAsync(unit, null) is { } problem)
        {
            return problem;
        }

        var workload = content.On(new()
        {
            Id = unit.NewId<WorkloadId>(),
            Organisation = acting.Organisation,
            Name = content.Name,
            NameKey = "",
            CreatedAt = acting.At,
            UpdatedAt = acting.At,
        });
        unit.Rows<Workload>().Add(workload);
        WorkloadStamps.Begin(unit, acting.Organisation, workload.Id);
        unit.Rows<RoleAssignment>().Add(new() { Organisation = acting.Organisation, Workload = workload.Id, Person = acting.By, Role = Role.Owner });
        foreach (var lens in lenses.Distinct())
        {
            var review = await BeginReview.RunAsync(unit, acting, workload.Id, new(lens));
            if (review.Problem is { } refused)
            {
                return refused;
            }
        }

        return workload;
    }
}
