using System.Collections.Concurrent;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>Keeps what was worked out of workloads for as long as their stamps, those of the platforms that they inherit from, and their day stay what they are.</summary>
/// <param name="most">Most workloads that it keeps; the one that was not asked for longest goes.</param>
internal sealed class KeptByStamp<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<WorkloadId, Kept> kept = new();

    /// <summary>What is known of each workload: one statement. What it does not hold must be worked out from what is read after this.</summary>
    public async Task<Stamps> ReadStampsAsync(IUnit unit, IReadOnlyList<Workload> workloads)
    {
        var ids = workloads.Select(w => w.Id).Concat(workloads.SelectMany(w => kept.GetValueOrDefault(w.Id)?.Stamps.Keys ?? [])).Distinct().ToList();
        return new((await unit.Rows<WorkloadStamp>().ListAsync(all => all.Where(s => ids.Contains(s.Workload)))).ToDictionary(s => s.Workload, s => s.Value));
    }

    /// <summary>What is known of a workload; null where it does not hold any more.</summary>
    public T? Find(Workload workload, DateOnly day, Stamps now)
    {
        if (kept.TryGetValue(workload.Id, out var known) && known.Day == day && known.Stamps.All(s => now.Of(s.Key) == s.Value))
        {
            known.UsedAt = Environment.TickCount64;
            return known.Value;
        }

        return null;
    }

    /// <summary>Keeps what was worked out. A workload without a stamp is not kept; one whose platform's was not asked for is asked for with it from now on.</summary>
    public T Keep(WorkloadStanding standing, Stamps before, T value)
    {
        var id = standing.Workload.Id;
        if (before.Of(id) is null)
        {
            return value;
        }

        if (kept.Count >= most && !kept.ContainsKey(id))
        {
            kept.TryRemove(kept.MinBy(k => k.Value.UsedAt).Key, out _);
        }

        kept[id] = new(standing.AsOf, standing.Platforms.Append(id).Distinct().ToDictionary(p => p, p => before.Of(p) ?? ""), value);
        return value;
    }

    private sealed record Kept(DateOnly Day, IReadOnlyDictionary<WorkloadId, string> Stamps, T Value)
    {
        public long UsedAt { get; set; } = Environment.TickCount64;
    }
}

/// <summary>The stamps of some workloads as they were read.</summary>
internal sealed class Stamps(IReadOnlyDictionary<WorkloadId, string> byWorkload)
{
    /// <summary>The stamp of one; null where it has none, or was not asked for.</summary>
    public string? Of(WorkloadId workload) => byWorkload.GetValueOrDefault(workload);
}
