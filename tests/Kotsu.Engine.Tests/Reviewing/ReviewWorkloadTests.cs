using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Engine.Reviewing;
using Kotsu.Engine.Scanning;
using Kotsu.Sources;

namespace Kotsu.Engine.Tests.Reviewing;

public sealed class ReviewWorkloadTests
{
    [Fact]
    public async Task Planted_faults_are_found_where_they_stand()
    {
        using var repository = Video.Create();

        var report = (await Video.ReviewAsync(repository.Folder)).Report!;

        Assert.Equal("ops/rules.yml:4", Fact(report, "AlertHasNoRunbook").At?.ToString());
        Assert.Equal("Dockerfile:1", Fact(report, "RuntimeIsEndOfLife").At?.ToString());
        Assert.Equal(".github/workflows/ci.yml", Fact(report, "WorkflowWastesTime").At?.Path);
        Assert.Equal((3, 1), (report.Workload.Files, report.Workload.Commits));
    }

    [Fact]
    public async Task Every_probe_gives_findings_or_a_reason()
    {
        using var repository = Video.Create();

        var report = (await Video.ReviewAsync(repository.Folder)).Report!;

        Assert.All(report.Probes, p => Assert.True(p.True + p.False > 0 || p.Reason is not null, p.Probe.Value));
    }

    [Fact]
    public async Task A_second_clone_at_another_path_gives_the_same_report()
    {
        using var repository = Video.Create(("kotsu.yaml", "workload: streaming\n"), (".kotsu/evidence/a.yaml", Answer("OPS07-BP03")));
        var clone = repository.Beside("elsewhere and other");
        GeneratedRepository.Run(repository.Folder, ["clone", "--quiet", repository.Folder, clone]);

        var first = (await Video.ReviewAsync(repository.Folder)).Report!;
        var second = (await Video.ReviewAsync(clone)).Report!;

        Assert.Equal(Video.Write(first), Video.Write(second));
        Assert.DoesNotContain("elsewhere", Video.Write(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_repository_gives_the_same_report_as_its_checkout()
    {
        using var repository = Video.Create(("kotsu.yaml", "workload: streaming\n"), (".kotsu/evidence/a.yaml", Answer("OPS07-BP03")));
        var bare = repository.Beside("bare.git");
        GeneratedRepository.Run(repository.Folder, ["clone", "--quiet", "--bare", repository.Folder, bare]);

        Assert.Equal(
            Video.Write((await Video.ReviewAsync(repository.Folder)).Report!),
            Video.Write((await Video.ReviewAsync(bare)).Report!));
    }

    [Fact]
    public async Task A_folder_without_git_is_reviewed_without_history()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ops/rules.yml", Video.Rules);

        var report = (await Video.ReviewAsync(folder.Path)).Report!;

        Assert.Equal(1, Fact(report, "AlertHasNoRunbook").Count);
        Assert.Equal((null, null), (report.Workload.Commit, report.Workload.Commits));
    }

    [Fact]
    public async Task Uncommitted_files_count_only_when_asked_for_but_uncommitted_statements_always()
    {
        using var repository = Video.Create();
        repository.Write("ops/rules.yml", Video.Mended);
        repository.Write(".kotsu/evidence/a.yaml", Answer("OPS01-BP01"));

        var tip = (await Video.ReviewAsync(repository.Folder)).Report!;
        var tree = (await Video.ReviewAsync(repository.Folder, r => r with { IsWorkTree = true })).Report!;

        Assert.Contains(tip.Facts, f => f.Probe == SmallLens.NoRunbook);
        Assert.DoesNotContain(tree.Facts, f => f.Probe == SmallLens.NoRunbook);
        Assert.True(tree.Workload.IsWorkTree);
        Assert.Single(Practice(tip, "OPS01-BP01").Evidence);
    }

    [Fact]
    public async Task Statements_that_another_clone_does_not_see_are_told()
    {
        using var repository = Video.Create(("kotsu.yaml", "workload: streaming\n"), (".kotsu/evidence/a.yaml", Answer("OPS01-BP01")), (".kotsu/evidence/b.yaml", Answer("OPS01-BP02")));
        var committed = await Video.ReviewAsync(repository.Folder);
        repository.Write("kotsu.yaml", "workload: other\n");
        repository.Write(".kotsu/evidence/a.yaml", null);
        repository.Write(".kotsu/evidence/c.yaml", Answer("OPS01-BP03"));

        var changed = await Video.ReviewAsync(repository.Folder);

        Assert.Empty(committed.Notices);
        Assert.Contains("in 3 files", Assert.Single(changed.Notices).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_excluded_is_not_looked_at_and_counted()
    {
        using var repository = Video.Create(("kotsu.yaml", "exclude: [\"ops/**\"]\n"));

        var report = (await Video.ReviewAsync(repository.Folder)).Report!;

        Assert.DoesNotContain(report.Facts, f => f.Probe == SmallLens.NoRunbook);
        Assert.Equal((4, 1), (report.Workload.Files, report.Workload.FilesLeftOut));
    }

    [Fact]
    public async Task A_second_review_says_what_moved()
    {
        using var repository = Video.Create();
        using var store = new CollectingReviews();
        var first = (await Video.ReviewAsync(repository.Folder, store: store)).Report!;
        repository.Commit("2026-02-01", Video.Ann, ("ops/rules.yml", Video.Mended));

        var second = (await Video.ReviewAsync(repository.Folder, r => r with { AsOf = Scenario.Day.AddDays(3) }, store)).Report!;

        Assert.Null(first.Movement);
        Assert.Equal((Scenario.Day, 1, 0), (second.Movement!.Since, second.Movement.GoneCount, second.Movement.NewCount));
        Assert.Contains("PlayFails", second.Movement.Gone[0].En, StringComparison.Ordinal);
        Assert.Contains(second.Movement.Bars, b => b is { Kind: "work", Points: < 0 });
        Assert.Equal(100 * (second.Movement.HopeNow - second.Movement.HopeBefore), second.Movement.Bars.Sum(b => b.Points), precision: 6);
    }

    [Fact]
    public async Task The_day_is_today_in_the_time_zone_of_the_workload()
    {
        using var repository = Video.Create(("kotsu.yaml", "timezone: Asia/Tokyo\n"));
        var clock = new FixedClock(new(2026, 9, 1, 16, 0, 0, TimeSpan.Zero));

        var reviewed = await new ReviewWorkload(_ => new(new NoReviewStore(), null), clock)
            .RunAsync(new() { Path = repository.Folder }, null, TestContext.Current.CancellationToken);

        Assert.Equal(new(2026, 9, 2), reviewed.Report!.Workload.AsOf);
    }

    [Fact]
    public async Task A_source_or_probe_that_fails_does_not_stop_the_rest()
    {
        using var repository = Video.Create();
        var broken = Scenario.Probe("Broken");
        var review = new ReviewWorkload(_ => new(new NoReviewStore(), null), FixedClock.Noon)
        {
            Sources = [new NoSource(), .. Kotsu.Sources.Workloads.AllSources.Create().Where(s => s.Kind is not SnapshotKind.Runbooks)],
            Probes = [broken with { Probe = new ThrowingProbe(), Definition = broken.Definition with { Reads = [SnapshotKind.AlertChains] } }, .. Catalogues()],
        };

        var report = (await review.RunAsync(new() { Path = repository.Folder, AsOf = Scenario.Day }, null, TestContext.Current.CancellationToken)).Report!;

        Assert.Equal(1, report.Probes.Single(p => p.Probe.Value == "Broken").Errors);
        Assert.True(report.NotSeen.Single(n => n.Kind is SnapshotKind.Runbooks).CouldNotLook);
        Assert.Equal(1, Fact(report, "AlertHasNoRunbook").Count);
    }

    [Fact]
    public async Task A_scan_is_the_same_without_a_lens()
    {
        using var repository = Video.Create();

        var report = (await Video.ReviewAsync(repository.Folder, r => r with { IsScan = true })).Report!;

        Assert.Empty(report.Lenses);
        Assert.Null(Fact(report, "AlertHasNoRunbook").Points);
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_long_each_step_took()
    {
        using var repository = Video.Create();
        var told = new System.Collections.Concurrent.ConcurrentBag<ScanProgress>();
        var review = new ReviewWorkload(_ => new(new NoReviewStore(), null), TimeProvider.System);

        await review.RunAsync(new() { Path = repository.Folder }, new Listener(told), TestContext.Current.CancellationToken);

        var over = told.Where(t => t.IsOver).Select(t => t.Step).ToHashSet();
        Assert.All(new[] { "open", "files", "lenses", "alert-chains", "probes", "judge", "store" }, step => Assert.Contains(step, over));
    }

    private static IEnumerable<Kotsu.Engine.Catalogues.CataloguedProbe> Catalogues() => Kotsu.Engine.Catalogues.ProbeCatalogue.Shipped;

    private static Fact Fact(ReviewReport report, string probe) => report.Facts.Single(f => f.Probe.Value == probe);

    private static PracticeReport Practice(ReviewReport report, string code) =>
        report.Lenses.SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices).Single(p => p.Code == code);

    private static string Answer(string practice) => $"practice: {practice}\nanswer: \"yes\"\nstrength: checked\ndate: 2026-08-01\nby: \"bob\"\nas: outsider\n";

    private sealed class NoSource : ISource
    {
        public SnapshotKind Kind => SnapshotKind.Runbooks;

        public Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken) => throw new IOException("disk on fire");
    }

    private sealed class Listener(System.Collections.Concurrent.ConcurrentBag<ScanProgress> told) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => told.Add(value);
    }
}
