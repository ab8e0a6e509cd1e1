using Kotsu.Core.Evidence;
using Kotsu.Core.Snapshots;
using Kotsu.Engine.Moving;

namespace Kotsu.Engine.Tests.Moving;

public sealed class MovementTests
{
    private static readonly Scenario before = new() { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b"), Scenario.Good("c"))] };

    [Fact]
    public void Nothing_moved_between_two_equal_reviews()
    {
        var movement = before.Since(before)!;

        Assert.Equal((0, 0), (movement.GoneCount, movement.NewCount));
        Assert.Empty(movement.Bars);
        Assert.Equal(movement.HopeBefore, movement.HopeNow);
    }

    [Fact]
    public void Work_lowers_hope_and_its_findings_are_gone()
    {
        var after = before with { AsOf = Scenario.Day.AddDays(7), Probes = [Scenario.Runbooks(Scenario.Good("a"), Scenario.Bad("b"), Scenario.Good("c"))] };

        var movement = after.Since(before)!;

        Assert.Equal(Scenario.Day, movement.Since);
        Assert.Equal(["a is bad."], movement.Gone.Select(g => g.En));
        var bar = Assert.Single(movement.Bars);
        Assert.Equal("work", bar.Kind);
        Assert.Equal(-100 * 0.4 / 3, bar.Points, precision: 9);
    }

    [Fact]
    public void A_new_alert_without_a_runbook_is_a_new_subject()
    {
        var after = before with { AsOf = Scenario.Day.AddDays(1), Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b"), Scenario.Good("c"), Scenario.Bad("d"))] };

        var movement = after.Since(before)!;

        Assert.Equal(["d is bad."], movement.New.Select(g => g.En));
        Assert.Equal("newSubjects", Assert.Single(movement.Bars).Kind);
    }

    [Fact]
    public void A_figure_that_improved_by_dismissal_looks_like_it()
    {
        var dismissal = new Dismissal { Probe = SmallLens.NoRunbook, On = Scenario.Day.AddDays(1), Until = Scenario.Day.AddDays(99), Why = "known", By = "ann" };
        var note = Scenario.Note(SmallLens.Runbooks, EvidenceRung.Written, Scenario.Day);
        var noted = before with { Said = new() { Evidence = [note] } };
        var after = noted with { AsOf = Scenario.Day.AddDays(2), Said = new() { Evidence = [note], Dismissals = [dismissal] } };

        var movement = after.Since(noted)!;

        Assert.Equal("dismissals", Assert.Single(movement.Bars).Kind);
        Assert.True(movement.HopeNow < movement.HopeBefore);
        Assert.Equal(0, movement.GoneCount);
    }

    [Fact]
    public void The_bars_add_up_to_the_whole_change()
    {
        var acceptance = new RiskAcceptance
        {
            Practice = new(SmallLens.Runbooks),
            By = "bob",
            Authority = "head",
            Level = 1,
            Reason = "soon",
            CompensatingMeasure = "rota",
            SignedOn = Scenario.Day.AddDays(2),
            ExpiresOn = Scenario.Day.AddDays(99),
        };
        var notes = new[] { Scenario.Note(SmallLens.Runbooks, EvidenceRung.Checked, Scenario.Day.AddDays(-170)) };
        var old = before with { Said = new() { Evidence = notes } };
        var after = old with
        {
            AsOf = Scenario.Day.AddDays(60),
            Probes = [Scenario.Runbooks(Scenario.Good("a"), Scenario.Bad("e"))],
            Said = new() { Evidence = notes, Acceptances = [acceptance] },
        };

        var movement = after.Since(old)!;

        Assert.Equal(100 * (movement.HopeNow - movement.HopeBefore), movement.Bars.Sum(b => b.Points), precision: 6);
    }

    [Fact]
    public void A_probe_that_could_not_look_says_nothing_is_gone()
    {
        var blind = before with { Seen = new([], [new NotSeen(SnapshotKind.Runbooks, CouldNotLook: true, new("Broken.", "故障。"), null)]) };

        Assert.Equal(0, blind.Since(before)!.GoneCount);
        Assert.Equal(3, ReviewRecord.FindingsOf(blind.Material, before.Stored).Count);
    }

    [Fact]
    public void Runbooks_that_are_gone_for_good_are_gone()
    {
        var empty = before with { Seen = new([], [new NotSeen(SnapshotKind.Runbooks, CouldNotLook: false, new("None.", "なし。"), null)]) };

        Assert.Equal(2, empty.Since(before)!.GoneCount);
    }

    [Fact]
    public void A_review_of_a_later_day_is_not_compared_with() => Assert.Null(before.Since(before with { AsOf = Scenario.Day.AddDays(1) }));

    [Fact]
    public void A_basis_that_cannot_be_understood_tells_findings_and_no_bars()
    {
        var stored = before.Record with { Basis = "{" };

        var movement = new MovementFinder(before.Material, before.Judgement).Since(stored, [])!;

        Assert.Empty(movement.Bars);
        Assert.Equal(2, movement.NewCount);
    }
}
