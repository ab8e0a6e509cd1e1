using System.Diagnostics;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Reviews;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Reviewing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Observing;

/// <summary>Makes the looks that wait for a source. Only one at a time may do so for a source; whoever calls sees to that.</summary>
/// <remarks>A look that is under way when nobody makes it was ended by a crash: it is begun again, and gives the same.</remarks>
public sealed class RunScans(IStore store, KeepScan keep, ISourceFolders folders, IScanNews news, TimeProvider clock)
{
    private static readonly ActivitySource spans = new("Kotsu.Scans");

    /// <summary>Makes them one after the other.</summary>
    /// <exception cref="StoreIsUnavailableException">The store is gone: what is open stays open.</exception>
    /// <exception cref="SourceIsUnreachableException">A source could not be reached and may be later: the look waits again, with the reason. Whoever calls tries again.</exception>
    public async Task RunAsync(OrganisationId organisation, SourceId source, CancellationToken cancellationToken)
    {
        while (await store.WriteAsync(organisation, unit => BeginAsync(unit, source), cancellationToken) is { } begun)
        {
            news.Changed(begun.Scan);
            if (begun.Scan.State is ScanState.Running)
            {
                await WatchAsync(begun, cancellationToken);
                news.Changed(begun.Scan);
            }
        }
    }

    private DateTimeOffset Now => Acting.ToMilliseconds(clock.GetUtcNow());

    private async Task<Begun?> BeginAsync(IUnit unit, SourceId id)
    {
        var open = await unit.Rows<Scan>().ListAsync(all => all
            .Where(s => s.Source == id && (s.State == ScanState.Queued || s.State == ScanState.Running)).OrderBy(s => s.Number).Take(1));
        if (open.Count == 0 || await unit.Rows<WorkloadSource>().FindAsync(s => s.Id == id) is not { } source)
        {
            return null;
        }

        var scan = open[0].Attempts < Scan.MostAttempts
            ? open[0] with { State = ScanState.Running, StartedAt = Now, Attempts = open[0].Attempts + 1, Trouble = null }
            : open[0] with { State = ScanState.Failed, EndedAt = Now, Trouble = ObservationProblems.ScanNeverEnds(open[0].Attempts) };
        await unit.Rows<Scan>().ReplaceAsync(scan);
        var workload = await unit.Rows<Workload>().FindAsync(w => w.Id == source.Workload);
        return new(source, scan, workload?.TimeZone, await unit.Rows<SourceSight>().FindAsync(s => s.Source == id));
    }

    private async Task WatchAsync(Begun begun, CancellationToken cancellationToken)
    {
        await using var watched = new WatchedScan(begun.Scan, store, news, cancellationToken);
        try
        {
            await LookAsync(begun, watched, watched.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody ended it, and it says so already.
        }
    }

    private async Task LookAsync(Begun begun, WatchedScan watched, CancellationToken cancellationToken)
    {
        using var span = spans.StartActivity("scan");
        span?.SetTag("kotsu.scan", begun.Scan.Id.Value).SetTag("kotsu.source", begun.Source.Id.Value).SetTag("kotsu.attempt", begun.Scan.Attempts);
        using var folder = await folders.OpenAsync(begun.Source, cancellationToken);
        if (folder.Path is null)
        {
            await EndAsync(begun, folder.Problem!, cancellationToken);
            return;
        }

        var request = new ReviewRequest
        {
            Path = folder.Path,
            IsScan = true,
            AsOf = begun.TimeZone is { } zone ? Day.Of(Now, zone) : null,
            KeepHistoryIn = _ => folder.KeepHistoryIn,
        };
        if (await IsSameAsync(begun, request, cancellationToken))
        {
            return;
        }

        var reviewed = await new ReviewWorkload(_ => new(new NoReviewStore(), null), clock).RunAsync(request, watched, cancellationToken);
        if (reviewed.Observed is not { } seen)
        {
            await FailAsync(begun, reviewed.Problem!, cancellationToken);
            return;
        }

        await EndAsync(begun, unit => keep.RunAsync(unit, begun.Source, begun.Scan, seen, Now), cancellationToken);
    }

    private async Task<bool> IsSameAsync(Begun begun, ReviewRequest request, CancellationToken cancellationToken)
    {
        if (begun.Before is not { } before || (await WorkloadDesk.OpenAsync(request with { KeepHistoryIn = null }, clock, cancellationToken)).Desk is not { } desk)
        {
            return false;
        }

        await using (desk)
        {
            if (ObservationKey.Of(desk, desk.AsOf, isWorkTree: false, ProbeCatalogue.Shipped) != before.Key)
            {
                return false;
            }

            await EndAsync(begun, unit => keep.SkipAsync(unit, begun.Scan, before, desk.Opened.Commit, Now), cancellationToken);
            return true;
        }
    }

    // A refusal stays one; what may pass is tried again until the look was begun as often as any may be.
    private async Task EndAsync(Begun begun, Problem problem, CancellationToken cancellationToken)
    {
        if (!ObservationProblems.MayPass(problem) || begun.Scan.Attempts >= Scan.MostAttempts)
        {
            await FailAsync(begun, problem, cancellationToken);
            return;
        }

        var waits = begun.Scan with { State = ScanState.Queued, Trouble = problem };
        if (await EndAsync(begun, unit => unit.Rows<Scan>().ReplaceAsync(waits), cancellationToken))
        {
            throw new SourceIsUnreachableException(problem.Code);
        }
    }

    private Task<bool> FailAsync(Begun begun, Problem problem, CancellationToken cancellationToken) => EndAsync(
        begun,
        unit => unit.Rows<Scan>().ReplaceAsync(begun.Scan with { State = ScanState.Failed, EndedAt = Now, Trouble = problem }),
        cancellationToken);

    // What somebody ended meanwhile stays ended.
    private Task<bool> EndAsync<T>(Begun begun, Func<IUnit, Task<T>> end, CancellationToken cancellationToken) => store.WriteAsync(
        begun.Scan.Organisation,
        async unit =>
        {
            if (await WatchedScan.IsCancelledAsync(unit, begun.Scan))
            {
                return false;
            }

            await end(unit);
            return true;
        },
        cancellationToken);

    private sealed record Begun(WorkloadSource Source, Scan Scan, string? TimeZone, SourceSight? Before);
}

/// <summary>A source could not be reached; a look waits for the next try.</summary>
/// <param name="code">The code of the problem, which stands in the look.</param>
public sealed class SourceIsUnreachableException(string code) : Exception(code);
