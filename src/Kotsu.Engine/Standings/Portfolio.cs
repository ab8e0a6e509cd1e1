using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Standings;

/// <summary>Sums up many workloads; one that did not change is not worked out again.</summary>
public sealed class Portfolio(WorkloadFigures figures, MovementSince movement)
{
    private const int MostKept = 5_000;
    private const int AtOnce = 50;
    private readonly KeptByStamp<WorkloadSummary> kept = new(MostKept);

    /// <summary>The workloads summed up, in no order: no statement where nothing changed, one where some inherit, and at most seven for fifty that changed.</summary>
    public async Task<IReadOnlyList<WorkloadSummary>> ReadAsync(IUnit unit, IReadOnlyList<StampedWorkload> workloads, DateTimeOffset now)
    {
        DateOnly DayOf(Workload workload) => Day.Of(now, workload.TimeZone);
        var known = new Dictionary<WorkloadId, WorkloadSummary>(await kept.FindAsync(unit, workloads, DayOf));
        foreach (var some in workloads.Where(w => !known.ContainsKey(w.Workload.Id)).Chunk(AtOnce))
        {
            var before = await movement.ReadAsync(unit, [.. some.Select(w => w.Workload.Id)]);
            foreach (var (stamped, standing) in some.Zip(await figures.ReadAllAsync(unit, [.. some.Select(w => w.Workload)], DayOf)))
            {
                var id = stamped.Workload.Id;
                known[id] = kept.Keep(stamped, standing, WorkloadSummary.Of(standing, before.GetValueOrDefault(id)));
            }
        }

        return [.. known.Values];
    }
}
