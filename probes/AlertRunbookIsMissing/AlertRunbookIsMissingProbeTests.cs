using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertRunbookIsMissing;

public sealed class AlertRunbookIsMissingProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    private static readonly WorkloadDeclaration declaration = new() { Sources = new() { Runbooks = [new("docs/runbooks", "https://runbooks.example.com/")] } };

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("AlertRunbookIsMissing")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new AlertRunbookIsMissingProbe(), new AlertChainsSource(), folder, today, declaration);

    [Theory]
    [InlineData(RunbookLinkState.Missing, Outcome.True)]
    [InlineData(RunbookLinkState.Found, Outcome.False)]
    [InlineData(RunbookLinkState.Unmapped, Outcome.NotAvailable)]
    public void What_is_not_mapped_is_not_called_missing(RunbookLinkState state, Outcome expected)
    {
        var alert = new Alert { Name = "A", At = new("a.yml", 3), Runbook = new("https://x.example/a", new("a.yml", 9), state, "docs/a.md") };

        var finding = Assert.Single(new AlertRunbookIsMissingProbe().Run(new([new AlertChainsSnapshot { ObservedOn = today, Alerts = [alert], Routes = [] }])));

        Assert.Equal((expected, "a.yml:9"), (finding.Outcome, finding.At!.ToString()));
    }
}
