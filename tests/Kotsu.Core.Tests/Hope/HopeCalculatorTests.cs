using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class HopeCalculatorTests
{
    private static readonly Subject a = Some.Alert("a");
    private static readonly Subject b = Some.Alert("b");

    [Fact]
    public void Fourteen_of_41_alerts_measured_make_a_third()
    {
        var alerts = Enumerable.Range(0, 41).Select(i => Some.Alert($"a{i}")).ToArray();
        var measured = alerts.Take(14).Select(s => Some.Probed(EvidenceRung.Measured, s)).ToArray();

        var practice = Some.Judged(Some.Input(Some.Practice(subjects: alerts), measured));

        Assert.Equal(14 / 41.0, practice.Backed, 12);
        Assert.Equal(0.34, practice.Backed, 2);
    }

    [Fact]
    public void A_critical_alert_counts_three()
    {
        var practice = Some.Practice(subjects: [Some.Alert("a", weight: 3), b]);

        Assert.Equal(0.75, Some.Judged(Some.Input(practice, Some.Probed(EvidenceRung.Measured, a))).Backed, 12);
        Assert.Equal(0.25, Some.Judged(Some.Input(practice, Some.Probed(EvidenceRung.Measured, b))).Backed, 12);
    }

    [Fact]
    public void A_subject_named_twice_counts_once_with_the_greater_weight()
    {
        var practice = Some.Practice(subjects: [a, a with { Weight = 3 }, b]);

        Assert.Equal(0.75, Some.Judged(Some.Input(practice, Some.Probed(EvidenceRung.Measured, a))).Backed, 12);
    }

    [Fact]
    public void The_best_evidence_counts_not_the_newest()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said), Some.Note(EvidenceRung.Exercised, 100), Some.Note(EvidenceRung.Written, 50)));

        Assert.Equal(0.8, practice.Backed);
        Assert.Equal(EvidenceRung.Exercised, practice.Rung);
    }

    [Fact]
    public void Stronger_evidence_that_decayed_gives_way_to_weaker_that_did_not()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Exercised, 300), Some.Note(EvidenceRung.Written)));

        Assert.Equal(0.4, practice.Backed);
        Assert.Equal(EvidenceRung.Written, practice.Rung);
        Assert.Equal(0.4, practice.Split.Expired, 12);
        Assert.Equal(0.2, practice.Split.PartlyShown, 12);
    }

    [Fact]
    public void What_is_said_of_the_whole_practice_holds_for_each_subject_that_nothing_stands_against()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(subjects: [a, b]), Some.Note(EvidenceRung.Written), Some.Bad(b)));

        Assert.Equal(0.2, practice.Backed, 12);
        Assert.Equal([0.4, 0], practice.Subjects.Select(s => s.Backed));
        Assert.Equal(0.5, practice.Split.Gap, 12);
        Assert.Equal(0.3, practice.Split.Unshown, 12);
    }

    [Fact]
    public void What_stands_against_the_whole_practice_caps_every_subject()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(subjects: [a, b]), Some.Probed(EvidenceRung.Measured, a), Some.Contrary()));

        Assert.Equal(0, practice.Backed);
        Assert.Equal(1, practice.Split.Gap, 12);
        Assert.Equal(EvidenceRung.None, practice.Rung);
    }

    [Fact]
    public void Contrary_evidence_makes_its_subject_known()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Measured, a), Some.Contrary(about: b)));

        Assert.Equal(0.5, practice.Backed, 12);
        Assert.Equal(["alert:a", "alert:b"], practice.Subjects.Select(s => s.Subject.Id));
    }

    [Fact]
    public void A_note_about_something_that_is_not_listed_backs_nothing()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(subjects: [a]), Some.Note(EvidenceRung.Measured, about: b)));

        Assert.Equal(0, practice.Backed);
        Assert.Equal("alert:a", Assert.Single(practice.Subjects).Subject.Id);
        Assert.False(practice.IsAsked);
    }

    [Fact]
    public void Where_nothing_is_listed_the_notes_say_what_there_is()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Exercised, about: a), Some.Note(EvidenceRung.Said, about: b)));

        Assert.Equal(0.5, practice.Backed, 12);
        Assert.Equal(2, practice.Subjects.Count);
    }

    [Fact]
    public void A_practice_about_nothing_in_particular_counts_as_one()
    {
        var practice = Some.Judged(Some.Input(Some.Practice(subjects: [Subject.Whole]), Some.Note(EvidenceRung.Checked)));

        Assert.Equal(0.6, practice.Backed);
        Assert.Equal((Subject.Whole, 1.0), (Assert.Single(practice.Subjects).Subject, practice.Subjects[0].Share));
    }

    [Fact]
    public void Evidence_of_another_practice_or_of_tomorrow_does_not_count()
    {
        var other = Some.Note(EvidenceRung.Measured) with { Practice = new("OPS01-BP01") };

        Assert.Equal(1, Some.Hope(Some.Input(Some.Practice(), other, Some.Note(EvidenceRung.Measured, ageInDays: -1))));
    }

    [Fact]
    public void Dismissed_contrary_evidence_leaves_its_subject_without_evidence()
    {
        var dismissed = Some.Bad(a) with { Dismissal = Some.Dismissal(until: Some.Day.AddDays(1)) };
        var input = Some.Input(Some.Practice(subjects: [a, b]), dismissed);

        Assert.Equal(HopeClass.Unasked, Some.Judged(input).Split.First);
        Assert.False(Some.Judged(input).IsAsked);
        Assert.Equal(0.5, Some.Judged(input with { AsOf = Some.Day.AddDays(1) }).Split.Gap, 12);
    }

    [Fact]
    public void A_context_makes_a_practice_matter_more_or_less_from_its_day()
    {
        var context = new PracticeContext { Practice = Some.Code, Weight = 2, Reason = "Money passes here.", By = "mina", On = Some.Day };
        var practice = Some.Practice(risk: PracticeRisk.Medium) with { Context = context };

        Assert.Equal(6, Some.Judged(Some.Input(practice)).Weight);
        Assert.Equal(3, Some.Judged(Some.Input(practice with { Context = context with { On = Some.Day.AddDays(1) } })).Weight);
        Assert.Equal(1.5, Some.Judged(Some.Input(practice with { Context = context with { Weight = 0.5, OurRisk = PracticeRisk.Low } })).Weight);
    }

    [Fact]
    public void An_accepted_practice_rests_on_its_acceptance_with_what_is_not_backed()
    {
        var input = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Written)) with { Acceptances = [Some.Acceptance()] };
        var practice = Some.Judged(input);

        Assert.Equal((0.4, 0.6, 0.0), (practice.Backed, practice.Accepted, practice.Hope));
        Assert.Equal(default, practice.Split);
        Assert.Equal(0.4, Some.Judged(input with { AsOf = Some.Acceptance().ExpiresOn.AddDays(-1) }).Backed);
        Assert.Equal(0, Some.Judged(input with { AsOf = Some.Acceptance().ExpiresOn }).Accepted);
        Assert.Equal(0.6, Some.Judged(input with { AsOf = Some.Acceptance().ExpiresOn }).Hope, 12);
    }

    [Fact]
    public void Of_several_acceptances_the_one_that_lasts_longest_counts()
    {
        var shorter = Some.Acceptance() with { ExpiresOn = Some.Day.AddDays(5) };
        var input = Some.Input(Some.Practice()) with { Acceptances = [shorter, Some.Acceptance(), Some.Acceptance("OPS01-BP01")] };

        Assert.Equal(Some.Acceptance(), Some.Judged(input).Acceptance);
    }

    [Fact]
    public void Among_acceptances_that_last_equally_long_the_first_signed_and_then_the_first_name_counts()
    {
        var early = Some.Acceptance() with { SignedOn = Some.Day.AddDays(-20) };
        var input = Some.Input(Some.Practice()) with { Acceptances = [Some.Acceptance() with { By = "aoi" }, early with { By = "mina" }, early] };

        Assert.Equal(early, Some.Judged(input).Acceptance);
    }

    [Fact]
    public void Practices_in_and_out_of_play_are_in_the_order_of_their_codes()
    {
        string[] codes = ["B", "a", "C", "d"];
        var input = new HopeInput
        {
            AsOf = Some.Day,
            Practices = [.. codes.Select(c => Some.Practice(c))],
            NotApplicable = [new(new("a"), "Z.", "kei", Some.Day), new(new("a"), "No.", "kei", Some.Day), new(new("C"), "No.", "kei", Some.Day)],
        };

        var hope = HopeCalculator.Of(input);

        Assert.Equal(["B", "d"], hope.Practices.Select(p => p.Practice.Code.Value));
        Assert.Equal([("C", "No."), ("a", "No.")], hope.NotApplicable.Select(n => (n.Practice.Value, n.Reason)));
    }

    [Fact]
    public void What_is_not_applicable_is_out_of_play_and_shown_from_its_day()
    {
        var first = new NotApplicable(Some.Code, "No alerts here.", "mina", Some.Day.AddDays(-3));
        var input = Some.Input(Some.Practice()) with
        {
            Practices = [Some.Practice(), Some.Practice("OPS01-BP01", PracticeRisk.Low)],
            NotApplicable = [first with { On = Some.Day }, first, first with { Practice = new("OPS01-BP01"), On = Some.Day.AddDays(1) }],
        };

        var hope = HopeCalculator.Of(input);

        Assert.Equal("OPS01-BP01", Assert.Single(hope.Practices).Practice.Code.Value);
        Assert.Equal([first], hope.NotApplicable);
        Assert.Equal(1, hope.Shares.Weight);
    }

    [Fact]
    public void With_nothing_in_play_everything_is_hope()
    {
        var hope = HopeCalculator.Of(new() { AsOf = Some.Day, Practices = [] });

        Assert.Equal((0, 0.0, 0.0, 0.0, 1.0), (hope.Shares.Practices, hope.Shares.Weight, hope.Shares.Backed, hope.Shares.Accepted, hope.Shares.Hope));
        Assert.Equal(1, hope.Shares.Split.Unasked);
        Assert.Equal(0, hope.Coverage);
        Assert.False(hope.ShowsPercentage);
    }

    [Fact]
    public void A_practice_is_in_play_once() =>
        Assert.Throws<ArgumentException>(() => HopeCalculator.Of(new() { AsOf = Some.Day, Practices = [Some.Practice(), Some.Practice()] }));

    [Fact]
    public void The_same_figures_are_made_on_the_3_2_1_scale()
    {
        var input = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Measured)) with { Practices = [Some.Practice(), Some.Practice("OPS01-BP01", PracticeRisk.Low)] };

        var hope = HopeCalculator.Of(input);

        Assert.Equal((10.0, 0.1), (hope.Shares.Weight, hope.Shares.Hope));
        Assert.Equal((4.0, 0.25), (hope.Sensitivity.Weight, hope.Sensitivity.Hope));
    }
}
