using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>Pictures of workloads, worked out once for each of their states.</summary>
public sealed class WorkloadPictures(WorkloadFigures figures, MovementSince movement)
{
    private const int MostKept = 64;
    private readonly KeptByStamp<WorkloadPicture> kept = new(MostKept);

    /// <summary>The picture of a workload now: one statement where nothing changed.</summary>
    public async Task<WorkloadPicture> ReadAsync(IUnit unit, Workload workload, DateTimeOffset now)
    {
        var day = Day.Of(now, workload.TimeZone);
        var stamps = await kept.ReadStampsAsync(unit, [workload]);
        if (kept.Find(workload, day, stamps) is { } known)
        {
            return known;
        }

        var standing = await figures.ReadAsync(unit, workload, day);
        return kept.Keep(standing, stamps, new(standing, (await movement.ReadAsync(unit, [workload.Id])).GetValueOrDefault(workload.Id)));
    }
}
