using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Tests.Scanning;

public sealed class ProbeRunnerTests
{
    private static readonly WorkloadSnapshots seen = new Scenario().Seen;

    [Fact]
    public void A_probe_that_breaks_costs_its_own_findings_only()
    {
        var broken = Scenario.Probe("Broken") with { Probe = new ThrowingProbe() };

        var runs = ProbeRunner.Run([Scenario.Runbooks(Scenario.Bad("a")), broken], seen);

        Assert.Equal([1, 0], runs.Select(r => r.Findings.Count));
        Assert.Equal(1, runs[1].Summary.Errors);
        Assert.Contains("broken on purpose", runs[1].Summary.Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_kind_means_not_available_with_the_reason_of_the_source()
    {
        var reason = new Core.Text.Words("No page stands in docs/runbooks.", "docs/runbooksにページがありません。");
        var nothing = new WorkloadSnapshots([], [new NotSeen(SnapshotKind.Runbooks, CouldNotLook: false, reason, null)]);

        var run = Assert.Single(ProbeRunner.Run([Scenario.Runbooks(Scenario.Bad("a"))], nothing));

        Assert.Empty(run.Findings);
        Assert.Equal(reason, run.Summary.Reason);
        Assert.True(run.Looked);
    }

    [Fact]
    public void A_source_that_could_not_look_makes_its_probes_blind()
    {
        var nothing = new WorkloadSnapshots([], [new NotSeen(SnapshotKind.Runbooks, CouldNotLook: true, new("Broken.", "故障。"), null)]);

        Assert.False(Assert.Single(ProbeRunner.Run([Scenario.Runbooks()], nothing)).Looked);
    }

    [Fact]
    public void Retired_probes_are_not_run()
    {
        var retired = Scenario.Runbooks();

        Assert.Empty(ProbeRunner.Run([retired with { Definition = retired.Definition with { Stage = Stage.Retired } }], seen));
    }

    [Fact]
    public void A_subject_that_is_said_twice_counts_once_and_at_its_worst()
    {
        var run = Assert.Single(ProbeRunner.Run([Scenario.Runbooks(Scenario.Good("a"), Scenario.Good("b"), Scenario.Bad("a"))], seen));

        Assert.Equal([("a", Outcome.True), ("b", Outcome.False)], run.Findings.Select(f => (f.Subject.Name, f.Outcome)));
    }

    [Fact]
    public void A_probe_that_found_nothing_to_judge_gives_a_reason() =>
        Assert.NotNull(Assert.Single(ProbeRunner.Run([Scenario.Runbooks()], seen)).Summary.Reason);
}
