using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Observing;

/// <summary>Asks for a look at a source. One that waits already is enough: asking twice gives the same.</summary>
public static class AskForScan
{
    /// <summary>Asks in somebody's name.</summary>
    /// <param name="asked">The source; null means the only one.</param>
    public static async Task<Result<Scan>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, SourceId? asked)
    {
        var sources = await unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => s.Workload == workload));
        var source = asked is { } id ? sources.FirstOrDefault(s => s.Id == id) : sources.Count == 1 ? sources[0] : null;
        if (source is null)
        {
            return asked is null ? ObservationProblems.SourceIsMissing(sources.Count) : ServerProblems.IsNotThere("source");
        }

        return await RunAsync(unit, source, acting.By, acting.At);
    }

    /// <summary>Asks, in nobody's name where the schedule does.</summary>
    public static async Task<Scan> RunAsync(IUnit unit, WorkloadSource source, PersonId? by, DateTimeOffset at)
    {
        var id = source.Id;
        if (await unit.Rows<Scan>().FindAsync(s => s.Source == id && s.State == ScanState.Queued) is { } waits)
        {
            return waits;
        }

        var scan = await NextAsync(unit, source, by, at);
        unit.Rows<Scan>().Add(scan);
        return scan;
    }

    /// <summary>The next look at a source, not yet kept.</summary>
    internal static async Task<Scan> NextAsync(IUnit unit, WorkloadSource source, PersonId? by, DateTimeOffset at)
    {
        var id = source.Id;
        var last = await unit.Rows<Scan>().ListAsync(all => all.Where(s => s.Source == id).OrderByDescending(s => s.Number).Take(1).Select(s => s.Number));
        return new()
        {
            Id = unit.NewId<ScanId>(),
            Organisation = source.Organisation,
            Workload = source.Workload,
            Source = id,
            Number = (last.Count == 0 ? 0 : last[0]) + 1,
            State = ScanState.Queued,
            By = by,
            QueuedAt = at,
        };
    }
}
