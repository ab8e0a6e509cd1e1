using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookIsStale;

public sealed class RunbookIsStaleProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("RunbookIsStale")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new RunbookIsStaleProbe(), new RunbooksSource(), folder, today);

    [Theory]
    [InlineData(15, 1, Outcome.True)]
    [InlineData(14, 1, Outcome.False)]
    [InlineData(15, 0, Outcome.False)]
    [InlineData(-3, 0, Outcome.False)]
    public void A_page_may_follow_its_code_within_two_weeks(int daysAfter, int commits, Outcome expected)
    {
        var finding = Judge(Page with { About = [Named("src/origin.go", Page.ChangedOn!.Value.AddDays(daysAfter), commits)] });

        Assert.Equal(expected, finding.Outcome);
    }

    [Fact]
    public void The_latest_change_is_named_and_pointed_at()
    {
        var finding = Judge(Page with { About = [Named("src/a.go", new(2026, 3, 1), 2), Named("src/b.go", new(2026, 6, 1), 5)] });

        Assert.Equal(("code-changed", new FindingValue.Text("src/b.go"), "a.md:9"), (finding.Message, finding.Values["path"], finding.At!.ToString()));
    }

    [Fact]
    public void A_review_after_the_change_keeps_a_page_up()
    {
        var finding = Judge(Page with { ReviewedOn = new(2026, 6, 2), About = [Named("src/b.go", new(2026, 6, 1), 5)] });

        Assert.Equal(Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData(0, Outcome.False)]
    [InlineData(1, Outcome.True)]
    public void A_review_holds_through_its_last_day(int daysLate, Outcome expected)
    {
        var finding = Judge(Page with { ReviewedOn = today.AddDays(-90 - daysLate), ReviewInDays = 90 });

        Assert.Equal(expected, finding.Outcome);
    }

    [Fact]
    public void A_review_interval_beyond_the_calendar_is_never_due() =>
        Assert.Equal(Outcome.False, Judge(Page with { ReviewedOn = today, ReviewInDays = int.MaxValue }).Outcome);

    [Fact]
    public void Age_alone_is_not_staleness() => Assert.Equal("names-nothing", Judge(Page with { ChangedOn = new(2011, 1, 1) }).Message);

    [Fact]
    public void Without_history_nothing_is_known() => Assert.Equal((Outcome.NotAvailable, "no-history"), Judge(Page with { ChangedOn = null }) is var finding ? (finding.Outcome, finding.Message) : default);

    private static Runbook Page { get; } =
        new() { At = new("a.md", 1), Title = "A", Words = 90, Commands = 2, MissingSections = [], Placeholders = [], ManualSteps = [], Steps = 3, ChangedOn = new(2026, 1, 10) };

    private static MentionedPath Named(string path, DateOnly changed, int commits) => new(path, new("a.md", 9), changed, commits);

    private static Finding Judge(Runbook page) => Assert.Single(new RunbookIsStaleProbe().Run(new([new RunbooksSnapshot { ObservedOn = today, Runbooks = [page] }])));
}
