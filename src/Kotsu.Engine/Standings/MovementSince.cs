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

    /// <summary>What each workload is compared with: one statement, and one more where a milestone was not read yet. A milestone never changes.</summary>
    public async Task<IReadOnlyDictionary<WorkloadId, HopeInput?>> ReadAsync(IUnit unit, IReadOnlyList<WorkloadId> workloads)
    {
        var last = await unit.Rows<Milestone>().ListAsync(all => all
            .Where(m => workloads.Contains(m.Workload) && !all.Any(later => later.Workload == m.Workload && later.Number > m.Number))
            .Select(m => new { m.Workload, m.Id }));
        var missing = last.Where(m => !frozen.TryGetValue(m.Workload, out var known) || known.Milestone != m.Id).Select(m => m.Id).ToList();
        if (missing.Count > 0)
        {
            if (frozen.Count + missing.Count > MostKept)
            {
                frozen.Clear();
                missing = [.. last.Select(m => m.Id)];
            }

            foreach (var read in await unit.Rows<Milestone>().ListAsync(all => all.Where(m => missing.Contains(m.Id)).Select(m => new { m.Workload, m.Id, m.Content })))
            {
                frozen[read.Workload] = (read.Id, read.Content.Hope);
            }
        }

        return last.ToDictionary(m => m.Workload, m => frozen.GetValueOrDefault(m.Workload).Hope);
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
