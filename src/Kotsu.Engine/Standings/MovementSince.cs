using System.Collections.Concurrent;
using Kotsu.Core.Answering;
using Kotsu.Core.Hope;
using Kotsu.Core.Hope.Changes;
using Kotsu.Core.Reviews;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Moving;

namespace Kotsu.Engine.Standings;

/// <summary>Says how hope moved since the last milestone of a workload; where there is none, in the last 90 days.</summary>
public sealed class MovementSince
{
    private const int Days = 90;
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<WorkloadId, (MilestoneId Milestone, HopeInput? Hope)> frozen = new();

    /// <summary>What each workload is compared with: one statement, which brings what was frozen only where it was not read yet. A milestone never changes, and none is taken away.</summary>
    public async Task<IReadOnlyDictionary<WorkloadId, HopeInput?>> ReadAsync(IUnit unit, IReadOnlyList<WorkloadId> workloads)
    {
        var before = new Dictionary<WorkloadId, HopeInput?>();
        var known = new List<MilestoneId>();
        foreach (var id in workloads)
        {
            if (frozen.TryGetValue(id, out var last))
            {
                before[id] = last.Hope;
                known.Add(last.Milestone);
            }
        }

        var newer = await unit.Rows<Milestone>().ListAsync(all => all
            .Where(m => workloads.Contains(m.Workload) && !known.Contains(m.Id) && !all.Any(later => later.Workload == m.Workload && later.Number > m.Number))
            .Select(m => new { m.Workload, m.Id, m.Content }));
        if (frozen.Count + newer.Count > MostKept)
        {
            frozen.Clear();
        }

        foreach (var last in newer)
        {
            before[last.Workload] = last.Content.Hope;
            frozen[last.Workload] = (last.Id, last.Content.Hope);
        }

        return before;
    }

    /// <summary>What moved and why; null where nothing was before.</summary>
    /// <param name="before">What was frozen; null: nothing was.</param>
    public static Movement? Of(WorkloadStanding standing, HopeInput? before)
    {
        var from = before ?? Earlier(standing);
        return from is null || from.AsOf > standing.AsOf ? null : Movement(from, HopeReplay.Between(from, standing.Input));
    }

    /// <summary>A movement between two states as reports tell it.</summary>
    public static Movement Movement(HopeInput from, HopeChange change) => new(
        from.AsOf, change.From, change.To, [.. change.Points.Select(p => new ChangeBar(ChangeKindNames.Of(p.Key), p.Value))], [], []);

    // What is known today, as it would have been counted then: from the workload's first day on.
    private static HopeInput? Earlier(WorkloadStanding standing)
    {
        var first = Day.Of(standing.Workload.CreatedAt, standing.Workload.TimeZone);
        var then = standing.AsOf.AddDays(-Days);
        var day = then < first ? first : then;
        return day < standing.AsOf ? standing.Input with { AsOf = day } : null;
    }
}
