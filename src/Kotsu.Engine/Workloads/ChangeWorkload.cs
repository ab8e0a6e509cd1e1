using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Workloads;

/// <summary>Changes what is said of a workload.</summary>
public static class ChangeWorkload
{
    /// <summary>Puts <paramref name="content"/> in the place of what was said.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Workload>> RunAsync(IUnit unit, Acting acting, WorkloadId id, WorkloadContent content, int version)
    {
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload)
        {
            return ServerProblems.IsNotThere("workload");
        }

        if (workload.Version != version)
        {
            return ServerProblems.WasChanged("workload", workload.Version);
        }

        if (await content.FindProblemAsync(unit, id) is { } problem)
        {
            return problem;
        }

        var changed = content.On(workload) with { UpdatedAt = acting.At, Version = version + 1 };
        return await unit.Rows<Workload>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("workload", version + 1);
    }
}
