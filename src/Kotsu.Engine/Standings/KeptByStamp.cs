using System.Collections.Concurrent;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Standings;

/// <summary>Keeps what was worked out of workloads for as long as their stamps, those of the platforms that they inherit from, and their day stay what they are.</summary>
/// <param name="most">Most workloads that it keeps; the one that was not asked for longest goes.</param>
internal sealed class KeptByStamp<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<WorkloadId, Kept> kept = new();

    /// <summary>What is known of workloads and still holds: no statement, and one where some inherit from platforms.</summary>
    /// <param name="dayOf">The day of each.</param>
    public async Task<IReadOnlyDictionary<WorkloadId, T>> FindAsync(IUnit unit, IReadOnlyList<StampedWorkload> workloads, Func<Workload, DateOnly> dayOf)
    {
        var known = new Dictionary<WorkloadId, Kept>();
        foreach (var (workload, stamp) in workloads)
        {
            if (stamp is not null && kept.TryGetValue(workload.Id, out var found) && found.Stamp == stamp && found.Day == dayOf(workload))
            {
                found.UsedAt = Environment.TickCount64;
                known[workload.Id] = found;
            }
        }

        var platforms = await ReadStampsAsync(unit, [.. known.Values.SelectMany(k => k.Platforms.Keys).Distinct()]);
        return known.Where(k => k.Value.Platforms.All(p => platforms.GetValueOrDefault(p.Key) == p.Value)).ToDictionary(k => k.Key, k => k.Value.Value);
    }

    /// <summary>Keeps what was worked out of what was read after its stamp. A workload without one is not kept.</summary>
    public T Keep(StampedWorkload of, WorkloadStanding standing, T value)
    {
        var id = of.Workload.Id;
        if (of.Stamp is not { } stamp)
        {
            return value;
        }

        if (kept.Count >= most && !kept.ContainsKey(id))
        {
            kept.TryRemove(kept.MinBy(k => k.Value.UsedAt).Key, out _);
        }

        kept[id] = new(standing.AsOf, stamp, standing.Platforms, value);
        return value;
    }

    private static async Task<IReadOnlyDictionary<WorkloadId, string>> ReadStampsAsync(IUnit unit, List<WorkloadId> ids) => ids.Count == 0
        ? new Dictionary<WorkloadId, string>()
        : (await unit.Rows<WorkloadStamp>().ListAsync(all => all.Where(s => ids.Contains(s.Workload)))).ToDictionary(s => s.Workload, s => s.Value);

    private sealed record Kept(DateOnly Day, string Stamp, IReadOnlyDictionary<WorkloadId, string> Platforms, T Value)
    {
        public long UsedAt { get; set; } = Environment.TickCount64;
    }
}
