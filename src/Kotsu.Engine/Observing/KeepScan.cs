using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Observing;

/// <summary>Keeps what a look brought: the findings that changed, what people wrote in the repository, and how the workload stands now.</summary>
public sealed class KeepScan(WorkloadFigures figures)
{
    /// <summary>Keeps it and ends the look. A look that brings what the one before brought changes nothing.</summary>
    /// <param name="scan">A look that is not over.</param>
    public async Task<Scan> RunAsync(IUnit unit, WorkloadSource source, Scan scan, Observation seen, DateTimeOffset at)
    {
        var id = source.Id;
        var before = await unit.Rows<SourceSight>().FindAsync(s => s.Source == id);
        var isSame = before?.Key == seen.Key;
        var ended = scan with
        {
            State = isSame ? ScanState.Unchanged : ScanState.Done,
            EndedAt = at,
            AsOf = seen.AsOf,
            Commit = seen.Commit,
            Sight = seen.Sight,
        };
        await unit.Rows<Scan>().ReplaceAsync(ended);
        if (!isSame)
        {
            await new FindingKeeper(unit, ended, seen, before?.AsOf).KeepAsync();
            await KeepSightAsync(unit, SightOf(source, ended, seen), isNew: before is null);
            await WorkloadStamps.ChangeAsync(unit, scan.Organisation, scan.Workload);
        }

        await PointAsync(unit, ended, at);
        return ended;
    }

    /// <summary>Ends a look that need not be made: everything that it depends on is as it was.</summary>
    public async Task<Scan> SkipAsync(IUnit unit, Scan scan, SourceSight before, string? commit, DateTimeOffset at)
    {
        var ended = scan with { State = ScanState.Unchanged, EndedAt = at, AsOf = before.AsOf, Commit = commit };
        await unit.Rows<Scan>().ReplaceAsync(ended);
        await PointAsync(unit, ended, at);
        return ended;
    }

    private static SourceSight SightOf(WorkloadSource source, Scan scan, Observation seen) => new()
    {
        Source = source.Id,
        Organisation = source.Organisation,
        Workload = source.Workload,
        Scan = scan.Id,
        Key = seen.Key,
        AsOf = seen.AsOf,
        EveryDays = source.EveryDays,
        Declaration = seen.Declaration,
        Statements = seen.Statements,
        Blind = seen.Blind,
    };

    private static async Task KeepSightAsync(IUnit unit, SourceSight sight, bool isNew)
    {
        if (isNew)
        {
            unit.Rows<SourceSight>().Add(sight);
        }
        else
        {
            await unit.Rows<SourceSight>().ReplaceAsync(sight);
        }
    }

    private async Task PointAsync(IUnit unit, Scan scan, DateTimeOffset at)
    {
        var id = scan.Workload;
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload)
        {
            return;
        }

        var standing = await figures.ReadAsync(unit, workload, Day.Of(at, workload.TimeZone));
        var (day, shares) = (standing.AsOf, standing.Hope.Shares);
        var point = new HopePoint
        {
            Organisation = scan.Organisation,
            Workload = id,
            On = day,
            Scan = scan.Id,
            Backed = shares.Backed,
            Accepted = shares.Accepted,
            Hope = shares.Hope,
            Coverage = standing.Hope.Coverage,
        };
        if (await unit.Rows<HopePoint>().CountAsync(p => p.Workload == id && p.On == day) == 0)
        {
            unit.Rows<HopePoint>().Add(point);
        }
        else
        {
            await unit.Rows<HopePoint>().ReplaceAsync(point);
        }
    }
}
