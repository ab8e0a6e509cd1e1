using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;

namespace Kotsu.Core.Tests.Hope;

/// <summary>Which class a part of hope belongs to: the first that fits.</summary>
public sealed class HopeClassTests
{
    private static readonly Subject a = Some.Alert("a");
    private static readonly Subject b = Some.Alert("b");

    [Fact]
    public void Without_an_owner_everything_is_unowned()
    {
        var practice = Some.Practice(subjects: [a, b]) with { HasOwner = false };

        Assert.Equal(HopeSplit.Only(HopeClass.Unowned, 1), Some.Judged(Some.Input(practice)).Split);
        Assert.Equal(HopeSplit.Only(HopeClass.Unowned, 1), Some.Judged(Some.Input(practice, Some.Contrary())).Split);
        Assert.Equal(0.9, Some.Judged(Some.Input(practice, Some.Note(EvidenceRung.Said, 270))).Split.Unowned, 12);
    }

    [Fact]
    public void What_is_shown_absent_is_a_gap_even_if_something_else_decayed() =>
        Assert.Equal(HopeSplit.Only(HopeClass.Gap, 1), Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, 270), Some.Contrary())).Split);

    [Theory]
    [InlineData(EvidenceRung.Said, 180, 0, 0.8, 0)]
    [InlineData(EvidenceRung.Said, 270, 0.1, 0.8, 0)]
    [InlineData(EvidenceRung.Written, 730, 0.4, 0.6, 0)]
    [InlineData(EvidenceRung.Checked, 0, 0, 0, 0.4)]
    [InlineData(EvidenceRung.Exercised, 270, 0.4, 0, 0.2)]
    [InlineData(EvidenceRung.Exercised, 360, 0.8, 0, 0.2)]
    [InlineData(EvidenceRung.Measured, 45, 0.5, 0, 0)]
    public void Expired_is_what_decay_took_and_the_rest_is_what_was_never_there(EvidenceRung rung, int age, double expired, double unshown, double partly)
    {
        var split = Some.Judged(Some.Input(Some.Practice(), Some.Note(rung, age))).Split;

        Assert.Equal(expired, split.Expired, 12);
        Assert.Equal(unshown, split.Unshown, 12);
        Assert.Equal(partly, split.PartlyShown, 12);
        Assert.Equal(0, split.Unowned + split.Gap + split.Unasked);
    }

    [Fact]
    public void What_a_change_halved_is_expired() =>
        Assert.Equal(0.3, Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Checked, 9) with { ChangedOn = Some.Day })).Split.Expired, 12);

    [Fact]
    public void Nobody_was_asked() =>
        Assert.Equal(HopeSplit.Only(HopeClass.Unasked, 1), Some.Judged(Some.Input(Some.Practice())).Split);

    [Fact]
    public void Somebody_was_asked_and_did_not_know()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.None)));

        Assert.Equal(HopeSplit.Only(HopeClass.Unshown, 1), practice.Split);
        Assert.True(practice.IsAsked);
        Assert.Null(practice.Subjects[0].Best);
    }

    [Fact]
    public void Each_subject_is_classed_by_itself()
    {
        var input = Some.Input(Some.Practice(subjects: [a, b, Some.Alert("c"), Some.Alert("d")]), Some.Bad(a), Some.Note(EvidenceRung.Written, about: b), Some.Note(EvidenceRung.Checked, about: Some.Alert("c")));

        var split = Some.Judged(input).Split;

        Assert.Equal(0.25, split.Gap, 12);
        Assert.Equal(0.15, split.Unshown, 12);
        Assert.Equal(0.1, split.PartlyShown, 12);
        Assert.Equal(0.25, split.Unasked, 12);
    }

    [Theory]
    [InlineData("mina", EvidenceRung.Said, 9, true)] // the same person takes it back
    [InlineData("mina", EvidenceRung.Said, 10, false)] // on one day the worse word stands
    [InlineData("mina", EvidenceRung.None, 9, false)] // not knowing takes nothing back
    [InlineData("kei", EvidenceRung.Written, 9, false)]
    [InlineData("kei", EvidenceRung.Checked, 9, true)] // somebody looked
    [InlineData("kei", EvidenceRung.Checked, 11, false)]
    public void A_persons_no_is_resolved_by_a_later_word_that_can_carry_it(string by, EvidenceRung rung, int age, bool isResolved)
    {
        var practice = Some.Judged(Some.Input(Some.Practice(), Some.Contrary(ageInDays: 10), Some.Note(rung, age, by: by)));

        Assert.Equal(isResolved ? rung.Strength() : 0, practice.Backed);
        Assert.Equal(isResolved ? 0 : 1, practice.Split.Gap);
    }

    [Fact]
    public void A_person_who_took_over_a_no_can_take_it_back()
    {
        var taken = Some.Contrary(10) with { Source = new EvidenceSource.TakenOver("mina", Origin.Copied, "template") };

        Assert.Equal(0.2, Some.Judged(Some.Input(Some.Practice(), taken, Some.Note(EvidenceRung.Said))).Backed);
    }

    [Fact]
    public void A_copied_yes_and_a_passing_probe_resolve_no_persons_no()
    {
        var copied = Some.Note(EvidenceRung.Said) with { Source = new EvidenceSource.TakenOver("mina", Origin.Copied, "template") };
        var probed = Some.Probed(EvidenceRung.Measured, Subject.Whole);

        Assert.Equal(0, Some.Judged(Some.Input(Some.Practice(), Some.Contrary(10), copied, probed)).Backed);
    }

    [Fact]
    public void No_persons_word_resolves_what_a_probe_still_finds() =>
        Assert.Equal(0, Some.Judged(Some.Input(Some.Practice(subjects: [a]), Some.Bad(a, 10), Some.Note(EvidenceRung.Exercised, about: a))).Backed);

    [Fact]
    public void A_word_about_a_part_does_not_resolve_what_stands_against_the_whole()
    {
        Assert.Equal(0, Some.Judged(Some.Input(Some.Practice(subjects: [a]), Some.Contrary(10), Some.Note(EvidenceRung.Exercised, about: a))).Backed);
        Assert.Equal(0.8, Some.Judged(Some.Input(Some.Practice(subjects: [a]), Some.Contrary(10, a), Some.Note(EvidenceRung.Exercised))).Backed);
        Assert.Equal(0.4, Some.Judged(Some.Input(Some.Practice(subjects: [a, b]), Some.Contrary(10, a), Some.Note(EvidenceRung.Exercised, about: a))).Backed);
    }
}
