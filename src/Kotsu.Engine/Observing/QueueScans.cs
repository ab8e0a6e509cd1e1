using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Observing;

/// <summary>Finds what must be looked at without anybody asking.</summary>
public static class QueueScans
{
    private const int MinutesOfNight = 240;

    /// <summary>Asks for a look at every source whose schedule says so. Run as often as one likes.</summary>
    /// <param name="unit">Looks across organisations.</param>
    /// <returns>The sources for which a look waits now.</returns>
    public static async Task<IReadOnlyList<WorkloadSource>> DueAsync(IUnit unit, DateTimeOffset now)
    {
        var sources = await unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => s.Schedule != ScanSchedule.None));
        var zones = (await unit.Rows<Workload>().ListAsync(all => all.Select(w => new { w.Id, w.TimeZone }))).ToDictionary(w => w.Id, w => w.TimeZone);
        var last = (await unit.Rows<Scan>().ListAsync(all => all.GroupBy(s => s.Source).Select(g => new { g.Key, At = g.Max(s => s.QueuedAt) }))).ToDictionary(s => s.Key, s => s.At);
        var due = sources.Where(s => IsDue(s, zones.GetValueOrDefault(s.Workload), last.TryGetValue(s.Id, out var at) ? at : null, now)).ToList();
        foreach (var source in due)
        {
            await AskForScan.RunAsync(unit, source, null, now);
        }

        return due;
    }

    /// <summary>The sources with looks that are open: after a crash they wait for nobody.</summary>
    public static async Task<IReadOnlyList<WorkloadSource>> OpenAsync(IUnit unit)
    {
        var open = await unit.Rows<Scan>().ListAsync(all => all.Where(s => s.State == ScanState.Queued || s.State == ScanState.Running).Select(s => s.Source).Distinct());
        return await unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => open.Contains(s.Id)));
    }

    // In the first four hours of the workload's day, each source at a minute of its own: not all at midnight.
    private static bool IsDue(WorkloadSource source, string? zone, DateTimeOffset? last, DateTimeOffset now) =>
        last is not { } at || Day.Of(now.AddMinutes(-MinuteOf(source)), zone) >= Day.Of(at, zone).AddDays(source.EveryDays!.Value);

    private static int MinuteOf(WorkloadSource source) => Convert.ToInt32(source.Id.Value[..4], 16) % MinutesOfNight;
}
