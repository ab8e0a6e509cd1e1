using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Observing;

/// <summary>Ends a look that waits or is under way. Whoever makes it, on whichever server, sees so and stops.</summary>
public static class CancelScan
{
    /// <summary>Ends it; one that is over stays what it is.</summary>
    public static async Task<Result<Scan>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, ScanId id)
    {
        if (await unit.Rows<Scan>().FindAsync(s => s.Workload == workload && s.Id == id) is not { } scan)
        {
            return ServerProblems.IsNotThere("scan");
        }

        if (!scan.IsOpen)
        {
            return scan;
        }

        var cancelled = scan with { State = ScanState.Cancelled, EndedAt = acting.At };
        await unit.Rows<Scan>().ReplaceAsync(cancelled);
        return cancelled;
    }
}
