using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Tests.Evidence;

public sealed class DismissedFindingsTests
{
    private static readonly Fingerprint one = new("0123456789abcdef0123456789abcdef");
    private static readonly Fingerprint other = new("ffffffffffffffffffffffffffffffff");
    private static readonly Dismissal byProbe = Some.Dismissal(until: Some.Day.AddDays(10));
    private static readonly Dismissal byFinding = byProbe with { Probe = null, Fingerprint = one, Until = Some.Day.AddDays(5) };

    [Fact]
    public void One_finding_is_put_aside_wherever_it_stands()
    {
        var dismissed = new DismissedFindings([byFinding], Some.Day);

        Assert.Equal(byFinding, dismissed.Find(Some.Probe, one, null));
        Assert.Null(dismissed.Find(Some.Probe, other, null));
    }

    [Fact]
    public void A_probe_is_put_aside_everywhere_or_below_a_path()
    {
        var everywhere = new DismissedFindings([byProbe], Some.Day);
        var below = new DismissedFindings([byProbe with { Path = "docs/**" }], Some.Day);

        Assert.NotNull(everywhere.Find(Some.Probe, one, null));
        Assert.Null(everywhere.Find(new("RunbookIsStub"), one, null));
        Assert.NotNull(below.Find(Some.Probe, one, "docs/a/b.md"));
        Assert.Null(below.Find(Some.Probe, one, "src/a.md"));
        Assert.Null(below.Find(Some.Probe, one, null));
    }

    [Theory]
    [InlineData(-6, false)]
    [InlineData(-5, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Holds_from_its_own_day_to_the_start_of_its_last(int day, bool expected) =>
        Assert.Equal(expected, new DismissedFindings([byProbe], Some.Day.AddDays(day)).Find(Some.Probe, one, null) is not null);

    [Fact]
    public void Of_several_the_one_that_holds_longest_counts()
    {
        var longer = byFinding with { Until = Some.Day.AddDays(20) };

        Assert.Equal(byProbe, new DismissedFindings([byFinding, byProbe], Some.Day).Find(Some.Probe, one, null));
        Assert.Equal(longer, new DismissedFindings([byProbe, byFinding, longer], Some.Day).Find(Some.Probe, one, null));
        Assert.Equal(byFinding, new DismissedFindings([byProbe with { Until = byFinding.Until }, byFinding], Some.Day).Find(Some.Probe, one, null));
        Assert.Equal(
            byProbe with { Path = "docs/**", Until = Some.Day.AddDays(11) },
            new DismissedFindings([byProbe, byProbe with { Path = "docs/**", Until = Some.Day.AddDays(11) }], Some.Day).Find(Some.Probe, other, "docs/a.md"));
    }

    [Fact]
    public void What_kotsu_yaml_suppresses_holds_from_ever()
    {
        var suppression = new Suppression(Some.Probe, "docs/**", Some.Day, "Runs once a month.", new Location("kotsu.yaml", 3));

        var dismissal = Dismissal.From(suppression);

        Assert.True(dismissal.IsInForceOn(DateOnly.MinValue));
        Assert.False(dismissal.IsInForceOn(Some.Day));
        Assert.Equal(("docs/**", "Runs once a month.", "", suppression.At), (dismissal.Path, dismissal.Why, dismissal.By, dismissal.At));
        Assert.Equal(Some.Probe, dismissal.Probe);
    }
}
