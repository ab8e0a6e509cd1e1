using Kotsu.Core.Storing;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Standings;

/// <summary>Pictures of workloads, worked out once for each of their states.</summary>
public sealed class WorkloadPictures(WorkloadFigures figures, MovementSince movement)
{
    private const int MostKept = 64;
    private readonly KeptByStamp<WorkloadPicture> kept = new(MostKept);

    /// <summary>The picture of a workload now: no statement where nothing changed, one where it inherits, at most eight where something did.</summary>
    public async Task<WorkloadPicture> ReadAsync(IUnit unit, StampedWorkload stamped, DateTimeOffset now)
    {
        var (workload, day) = (stamped.Workload, Day.Of(now, stamped.Workload.TimeZone));
        if ((await kept.FindAsync(unit, [stamped], _ => day)).GetValueOrDefault(workload.Id) is { } known)
        {
            return known;
        }

        var standing = await figures.ReadAsync(unit, workload, day);
        return kept.Keep(stamped, standing, new(standing, (await movement.ReadAsync(unit, [workload.Id])).GetValueOrDefault(workload.Id)));
    }
}
