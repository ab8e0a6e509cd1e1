using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Scanning;
using Kotsu.Sources;
using Kotsu.Sources.Git;

namespace Kotsu.Engine.Tests.Scanning;

public sealed class SourceRunnerTests
{
    private static readonly SourceContext files = new(new MemoryTree(), new WorkloadDeclaration(), Scenario.Day, History: null);
    private static readonly LocalSight sight = new(files, Task.FromResult(files with { ObservedOn = Scenario.Day.AddDays(1) }));

    [Fact]
    public async Task A_source_that_breaks_costs_its_own_kind_only()
    {
        var runner = new SourceRunner([new BrokenSource(), new EmptyRunbooks()], new Steps(TimeProvider.System, null));

        var seen = await runner.LookAsync(sight, TestContext.Current.CancellationToken);

        Assert.True(seen.Has(SnapshotKind.Runbooks));
        var missing = Assert.Single(seen.NotSeen);
        Assert.Equal((SnapshotKind.Markers, true), (missing.Kind, missing.CouldNotLook));
        Assert.Contains("broken on purpose", missing.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_is_told_what_begins_and_how_long_it_took()
    {
        var told = new List<ScanProgress>();
        var runner = new SourceRunner([new EmptyRunbooks()], new Steps(TimeProvider.System, new Listener(told)));

        await runner.LookAsync(sight, TestContext.Current.CancellationToken);

        Assert.Equal([("runbooks", false), ("runbooks", true)], told.Select(t => (t.Step, t.IsOver)));
    }

    [Fact]
    public async Task A_cancelled_look_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var runner = new SourceRunner([new EmptyRunbooks()], new Steps(TimeProvider.System, null));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.LookAsync(sight, cancelled.Token));
    }

    [Fact]
    public async Task A_source_that_reads_the_history_looks_once_it_is_there_and_the_others_do_not_wait()
    {
        var history = new TaskCompletionSource<SourceContext>();
        var first = new EmptyRunbooks { Kind = SnapshotKind.Markers };
        var looking = new SourceRunner([first, new EmptyRunbooks { ReadsHistory = true }], new Steps(TimeProvider.System, null))
            .LookAsync(new(files, history.Task), TestContext.Current.CancellationToken);

        await first.Looked;
        history.SetResult(files with { ObservedOn = Scenario.Day.AddDays(1) });

        Assert.Equal(Scenario.Day.AddDays(1), (await looking).Get<RunbooksSnapshot>().ObservedOn);
    }

    private sealed class BrokenSource : ISource
    {
        public SnapshotKind Kind => SnapshotKind.Markers;

        public Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken) => throw new InvalidOperationException("broken on purpose");
    }

    private sealed class EmptyRunbooks : ISource
    {
        private readonly TaskCompletionSource looked = new();

        public SnapshotKind Kind { get; init; } = SnapshotKind.Runbooks;

        public bool ReadsHistory { get; init; }

        public Task Looked => looked.Task;

        public Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
        {
            looked.SetResult();
            return Task.FromResult(new Sighting(Kind is SnapshotKind.Runbooks ? new RunbooksSnapshot { ObservedOn = context.ObservedOn, Runbooks = [] } : null, null, []));
        }
    }

    private sealed class Listener(List<ScanProgress> told) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => told.Add(value);
    }
}
