using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>Sums up many workloads; one that did not change is not worked out again.</summary>
public sealed class Portfolio(WorkloadFigures figures, MovementSince movement)
{
    private const int MostKept = 5_000;
    private const int AtOnce = 50;
    private readonly KeptByStamp<WorkloadSummary> kept = new(MostKept);

    /// <summary>The workloads summed up, in no order: one statement where nothing changed.</summary>
    public async Task<IReadOnlyList<WorkloadSummary>> ReadAsync(IUnit unit, IReadOnlyList<Workload> workloads, DateTimeOffset now)
    {
        var stamps = await kept.ReadStampsAsync(unit, workloads);
        var days = workloads.ToDictionary(w => w.Id, w => Day.Of(now, w.TimeZone));
        var known = workloads.ToDictionary(w => w.Id, w => kept.Find(w, days[w.Id], stamps));
        foreach (var some in workloads.Where(w => known[w.Id] is null).Chunk(AtOnce))
        {
            var before = await movement.ReadAsync(unit, [.. some.Select(w => w.Id)]);
            foreach (var standing in await figures.ReadAllAsync(unit, some, w => days[w.Id]))
            {
                var id = standing.Workload.Id;
                known[id] = kept.Keep(standing, stamps, WorkloadSummary.Of(standing, before.GetValueOrDefault(id)));
            }
        }

        return [.. known.Values.Select(s => s!)];
    }
}
