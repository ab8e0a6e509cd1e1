using Kotsu.Core.Evidence;

namespace Kotsu.Core.Tests.Evidence;

public sealed class PracticeEvidenceTests
{
    [Theory]
    [InlineData(EvidenceRung.Said, EvidenceRung.Said)]
    [InlineData(EvidenceRung.Written, EvidenceRung.Written)]
    [InlineData(EvidenceRung.Checked, EvidenceRung.Written)]
    [InlineData(EvidenceRung.Measured, EvidenceRung.Written)]
    public void An_owners_own_statement_never_exceeds_written(EvidenceRung stated, EvidenceRung counts) =>
        Assert.Equal(counts, Some.Note(stated, standing: Standing.Owner).CountsAs);

    [Theory]
    [InlineData(Origin.Copied)]
    [InlineData(Origin.Inherited)]
    public void What_was_taken_over_counts_as_said(Origin how)
    {
        var taken = Some.Note(EvidenceRung.Measured) with { Source = new EvidenceSource.TakenOver("mina", how, "platform") };

        Assert.Equal(EvidenceRung.Said, taken.CountsAs);
        Assert.Equal(180, taken.TimeToLiveInDays);
    }

    [Fact]
    public void An_outsider_and_a_probe_can_reach_measured()
    {
        Assert.Equal(EvidenceRung.Measured, Some.Note(EvidenceRung.Measured).CountsAs);
        Assert.Equal(EvidenceRung.Measured, Some.Probed(EvidenceRung.Measured, Some.Alert("a")).CountsAs);
    }

    [Fact]
    public void Contrary_evidence_counts_as_nothing() =>
        Assert.Equal(EvidenceRung.None, (Some.Note(EvidenceRung.Measured) with { IsContrary = true }).CountsAs);

    [Fact]
    public void Is_fresh_through_its_last_day()
    {
        var written = Some.Note(EvidenceRung.Written);

        Assert.Equal(Some.Day.AddDays(365), written.LastFreshDay);
        Assert.Equal(0.4, written.WorthOn(written.LastFreshDay));
        Assert.Equal(0.4 * 364 / 365, written.WorthOn(written.LastFreshDay.AddDays(1)), 12);
    }

    [Fact]
    public void The_schedule_lengthens_the_life_of_measured_evidence() =>
        Assert.Equal(Some.Day.AddDays(60), (Some.Note(EvidenceRung.Measured) with { ScheduleInDays = 30 }).LastFreshDay);

    [Fact]
    public void The_calendar_has_an_end() =>
        Assert.Equal(DateOnly.MaxValue, (Some.Note(EvidenceRung.Said) with { Date = DateOnly.MaxValue }).LastFreshDay);

    [Theory]
    [InlineData(-11, 1)] // changed before it was said
    [InlineData(-10, 1)] // changed on the day: nobody knows which came first
    [InlineData(-9, 0.5)]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)] // not yet
    public void Halves_from_the_day_of_a_later_change(int changedOn, double freshness)
    {
        var note = Some.Note(EvidenceRung.Exercised, ageInDays: 10) with { ChangedOn = Some.Day.AddDays(changedOn) };

        Assert.Equal(freshness, note.FreshnessOn(Some.Day));
    }

    [Fact]
    public void Is_in_force_from_its_own_day()
    {
        var note = Some.Note(EvidenceRung.Said);

        Assert.False(note.IsInForceOn(Some.Day.AddDays(-1)));
        Assert.True(note.IsInForceOn(Some.Day));
    }

    [Theory]
    [InlineData(-6, true)]
    [InlineData(-5, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Is_not_in_force_while_it_is_dismissed(int day, bool expected)
    {
        var bad = Some.Bad(Some.Alert("a"), ageInDays: 50) with { Dismissal = Some.Dismissal(until: Some.Day.AddDays(3)) };

        Assert.Equal(expected, bad.IsInForceOn(Some.Day.AddDays(day)));
    }

    [Fact]
    public void Pins_are_a_value_in_ordinal_order_without_repeats()
    {
        var pins = Pins.Of("b", "B", "a", "b");

        Assert.Equal(["B", "a", "b"], pins);
        Assert.Equal(3, pins.Count);
        Assert.Equal("a", pins[1]);
        Assert.Equal(Pins.Of("a", "b", "B"), pins);
        Assert.Equal(Pins.Of("a", "b", "B").GetHashCode(), pins.GetHashCode());
        Assert.NotEqual(Pins.Of("a", "b"), pins);
        Assert.False(pins.Equals(null));
        Assert.Empty(Pins.None);
        Assert.Equal(Pins.Of().GetHashCode(), Pins.None.GetHashCode());
    }
}
