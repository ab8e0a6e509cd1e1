using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources;
using Kotsu.Sources.Git;

namespace Kotsu.Engine.Scanning;

/// <summary>Lets all sources look at once. One that fails costs its own kind of thing and nothing else.</summary>
internal sealed class SourceRunner(IReadOnlyList<ISource> sources, Steps steps)
{
    /// <summary>What all of them saw; the same whatever order they end in.</summary>
    public async Task<WorkloadSnapshots> LookAsync(LocalSight sight, CancellationToken cancellationToken)
    {
        // The sources wait for git and disks as often as they compute: a few more than there are cores keeps both busy.
        using var seats = new SemaphoreSlim(Environment.ProcessorCount + 1);
        var sightings = await Task.WhenAll(sources.Select(source => LookAsync(source, sight, seats, cancellationToken)));

        return new(
            sightings.Select(s => s.Snapshot).OfType<Snapshot>().OrderBy(s => s.Kind),
            sightings.Select(s => s.NotSeen).OfType<NotSeen>().OrderBy(n => n.Kind),
            sightings.SelectMany(s => s.Unreadable));
    }

    private async Task<Sighting> LookAsync(ISource source, LocalSight sight, SemaphoreSlim seats, CancellationToken cancellationToken)
    {
        var context = source.ReadsHistory ? await sight.WithHistory : sight.Files;
        await seats.WaitAsync(cancellationToken);
        try
        {
            return await steps.RunAsync(
                KindNames.Id(source.Kind),
                KindNames.Looking(source.Kind),
                () => GuardedAsync(source, context, cancellationToken));
        }
        finally
        {
            seats.Release();
        }
    }

    // A source says what the world withheld; if it throws nevertheless, that is a bug of ours in one source, and no reason to lose the rest.
    private static async Task<Sighting> GuardedAsync(ISource source, SourceContext context, CancellationToken cancellationToken)
    {
        var looking = Task.Run(() => source.LookAsync(context, cancellationToken), cancellationToken);
        await ((Task)looking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (looking.Exception?.GetBaseException() is not { } bug)
        {
            return await looking;
        }

        return new(null, new(source.Kind, CouldNotLook: true, Broken(source.Kind, bug), Declare: null), []);
    }

    private static Words Broken(SnapshotKind kind, Exception bug) => new(
        $"Looking for {KindNames.Of(kind).En} failed through a fault of Kotsu: {bug.GetType().Name}: {bug.Message}",
        $"Kotsuの不具合により、{KindNames.Of(kind).Ja}を調べられませんでした: {bug.GetType().Name}: {bug.Message}");
}
