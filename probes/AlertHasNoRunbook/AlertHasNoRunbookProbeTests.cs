using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertHasNoRunbook;

public sealed class AlertHasNoRunbookProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("AlertHasNoRunbook")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new AlertHasNoRunbookProbe(), new AlertChainsSource(), folder, today);

    [Theory]
    [InlineData("critical", 3)]
    [InlineData("page", 3)]
    [InlineData("warning", 1)]
    [InlineData(null, 1)]
    public void An_alert_that_wakes_somebody_weighs_three(string? severity, int weight)
    {
        var finding = Judge(new Alert { Name = "A", At = new("a.yml", 3), Severity = severity });

        Assert.Equal((Outcome.True, weight), (finding.Outcome, finding.Subject.Weight));
    }

    [Theory]
    [InlineData("info")]
    [InlineData("none")]
    [InlineData("Informational")]
    public void An_alert_for_the_record_needs_no_runbook(string severity) =>
        Assert.Equal(Outcome.NotApplicable, Judge(new Alert { Name = "A", At = new("a.yml", 3), Severity = severity }).Outcome);

    [Theory]
    [InlineData("Watchdog")]
    [InlineData("InfoInhibitor")]
    [InlineData("PrometheusDeadMansSwitch")]
    public void A_heartbeat_needs_no_runbook(string name) =>
        Assert.Equal(Outcome.NotApplicable, Judge(new Alert { Name = name, At = new("a.yml", 3), Severity = "critical" }).Outcome);

    [Fact]
    public void A_pager_label_makes_an_alert_urgent()
    {
        var alert = new Alert { Name = "A", At = new("a.yml", 3), Severity = "s2", Labels = new Dictionary<string, string> { ["pager"] = "pagerduty" } };

        Assert.Equal(3, Judge(alert).Subject.Weight);
    }

    private static Finding Judge(Alert alert) =>
        Assert.Single(new AlertHasNoRunbookProbe().Run(new([new AlertChainsSnapshot { ObservedOn = today, Alerts = [alert], Routes = [] }])));
}
