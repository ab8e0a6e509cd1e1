using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookNeedsHands;

public sealed class RunbookNeedsHandsProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("RunbookNeedsHands")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new RunbookNeedsHandsProbe(), new RunbooksSource(), folder, today);

    [Theory]
    [InlineData(2, Outcome.False)]
    [InlineData(3, Outcome.True)]
    public void Three_steps_by_hand_are_a_piece_of_work(int manual, Outcome expected) =>
        Assert.Equal(expected, Judge(manual, steps: 9, commands: 2).Outcome);

    [Fact]
    public void A_page_without_steps_asks_nobody_for_anything() => Assert.Equal(Outcome.NotApplicable, Judge(manual: 0, steps: 0, commands: 0).Outcome);

    [Fact]
    public void It_points_at_the_first_step_and_names_three()
    {
        var finding = Judge(manual: 5, steps: 9, commands: 0);

        Assert.Equal("a.md:10", finding.At!.ToString());
        Assert.Equal(new FindingValue.Names(["a.md:10", "a.md:11", "a.md:12"]), finding.Values["lines"]);
    }

    private static Finding Judge(int manual, int steps, int commands)
    {
        var page = new Runbook
        {
            At = new("a.md", 1),
            Title = "A",
            Words = 90,
            Commands = commands,
            MissingSections = [],
            Placeholders = [],
            ManualSteps = [.. Enumerable.Range(10, manual).Select(line => new Location("a.md", line))],
            Steps = steps,
        };
        return Assert.Single(new RunbookNeedsHandsProbe().Run(new([new RunbooksSnapshot { ObservedOn = today, Runbooks = [page] }])));
    }
}
