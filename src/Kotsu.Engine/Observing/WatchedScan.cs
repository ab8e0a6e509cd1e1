using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Engine.Scanning;
using Kotsu.Sources.Workloads;

namespace Kotsu.Engine.Observing;

/// <summary>A look under way: tells how far it is, and stops it when somebody ended it.</summary>
internal sealed class WatchedScan : IProgress<ScanProgress>, IAsyncDisposable
{
    private const int StepsBesideSources = 6; // open, files, history, probes, judge, store
    private static readonly TimeSpan every = TimeSpan.FromSeconds(1);
    private static readonly int all = AllSources.Create().Count + StepsBesideSources;

    private readonly CancellationTokenSource ended;
    private readonly Scan scan;
    private readonly IStore store;
    private readonly IScanNews news;
    private readonly Task watching;
    private int done;

    public WatchedScan(Scan scan, IStore store, IScanNews news, CancellationToken cancellationToken)
    {
        (this.scan, this.store, this.news) = (scan, store, news);
        ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watching = WatchAsync();
    }

    /// <summary>Stops the look.</summary>
    public CancellationToken Token => ended.Token;

    /// <summary>Whether somebody ended it.</summary>
    public static async Task<bool> IsCancelledAsync(IUnit unit, Scan scan)
    {
        var id = scan.Id;
        return await unit.Rows<Scan>().CountAsync(s => s.Id == id && s.State == ScanState.Cancelled) > 0;
    }

    /// <inheritdoc/>
    public void Report(ScanProgress value) => news.Goes(scan, value.Step, value.IsOver ? Interlocked.Increment(ref done) : Volatile.Read(ref done), all);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await watching;
        ended.Dispose();
    }

    // The store is the one place that every server reads.
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(every, ended.Token);
                if (await store.ReadAsync(scan.Organisation, unit => IsCancelledAsync(unit, scan), ended.Token))
                {
                    await ended.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The look is over.
        }
        catch (StoreIsUnavailableException)
        {
            // Then nobody can end it either.
        }
    }
}
