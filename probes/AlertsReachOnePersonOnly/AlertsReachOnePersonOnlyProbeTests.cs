using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertsReachOnePersonOnly;

public sealed class AlertsReachOnePersonOnlyProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("AlertsReachOnePersonOnly")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new AlertsReachOnePersonOnlyProbe(), new AlertChainsSource(), folder, today);

    public static TheoryData<string, Reach, string?, Outcome, string> Single => new()
    {
        { "email", Reach.OnePerson, "hanako@example.com", Outcome.True, "person" },
        { "email", Reach.Several, "oncall@example.com", Outcome.True, "mailbox" },
        { "email", Reach.Unknown, "x@example.com", Outcome.True, "mailbox" },
        { "email", Reach.Unknown, null, Outcome.NotAvailable, "unknown" },
        { "slack", Reach.OnePerson, "@hanako", Outcome.True, "person" },
        { "slack", Reach.Several, "#play", Outcome.False, "several" },
        { "pagerduty", Reach.Several, null, Outcome.False, "several" },
        { "webhook", Reach.Unknown, null, Outcome.NotAvailable, "unknown" },
    };

    [Theory]
    [MemberData(nameof(Single))]
    public void A_single_destination_is_judged_by_what_it_tells(string kind, Reach reach, string? address, Outcome outcome, string message)
    {
        var finding = Judge(new AlertDestination(kind, reach, address));

        Assert.Equal((outcome, message), (finding.Outcome, finding.Message));
    }

    [Fact]
    public void Two_destinations_are_never_a_single_address()
    {
        var finding = Judge(new("webhook", Reach.Unknown, null), new("email", Reach.OnePerson, "hanako@example.com"));

        Assert.Equal(Outcome.False, finding.Outcome);
    }

    [Fact]
    public void A_receiver_without_destinations_is_silent_on_purpose() => Assert.Equal(Outcome.NotApplicable, Judge().Outcome);

    [Fact]
    public void A_route_for_critical_alerts_weighs_three() => Assert.Equal(3, Judge().Subject.Weight);

    private static Finding Judge(params AlertDestination[] destinations)
    {
        var route = new AlertRoute(["severity=\"critical\""], "a", new("am.yml", 3), destinations);
        return Assert.Single(new AlertsReachOnePersonOnlyProbe().Run(new([new AlertChainsSnapshot { ObservedOn = today, Alerts = [], Routes = [route] }])));
    }
}
