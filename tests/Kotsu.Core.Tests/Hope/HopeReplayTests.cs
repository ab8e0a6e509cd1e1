using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Hope.Changes;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class HopeReplayTests
{
    private static readonly Subject a = Some.Alert("a");
    private static readonly Subject b = Some.Alert("b");
    private static readonly DateOnly later = Some.Day.AddDays(90);
    private static readonly HopeInput empty = Some.Input(Some.Practice());

    [Fact]
    public void The_bars_add_up_to_the_whole() => Any.Holds(
        from before in Any.Workload from days in Gen.Choose(0, 300) from after in Any.WorkloadAsOf(Some.Day.AddDays(days)) select (before, after),
        at => AddsUp(at.before, at.after));

    [Fact]
    public void The_bars_add_up_when_only_some_of_it_changed() => Any.Holds(
        from before in Any.Workload
        from days in Gen.Choose(0, 300)
        from other in Any.WorkloadAsOf(Some.Day.AddDays(days))
        from keep in Gen.Choose(0, 15)
        select (before, after: Mixed(before, other, keep)),
        at => AddsUp(at.before, at.after));

    [Fact]
    public void The_order_of_what_is_read_changes_no_bar() => Any.Holds(
        from before in Any.Workload from after in Any.WorkloadAsOf(later) from seed in Gen.Choose(0, int.MaxValue - 1) select (before, after, seed),
        at =>
        {
            var (read, shuffled) = (Between(at.before, at.after), Between(Any.Shuffled(at.before, at.seed), Any.Shuffled(at.after, at.seed)));

            Assert.All(read.Points, p => Assert.Equal(p.Value, shuffled.Points[p.Key], 1e-7));
        });

    [Fact]
    public void Nothing_happened() =>
        Assert.All(Between(empty, empty).Points.Values, p => Assert.Equal(0, p));

    [Fact]
    public void The_later_state_has_the_later_day() =>
        Assert.Throws<ArgumentException>(() => Between(empty, empty with { AsOf = Some.Day.AddDays(-1) }));

    [Fact]
    public void New_evidence_is_work_at_its_day_and_ages_from_then()
    {
        var after = empty with { AsOf = Some.Day.AddDays(280), Evidence = [Some.Note(EvidenceRung.Exercised, ageInDays: -10)] };

        Bars(empty, after, (ChangeKind.Work, -80), (ChangeKind.Ageing, 40));
    }

    [Fact]
    public void What_was_written_down_late_is_work_on_the_first_day()
    {
        var after = empty with { AsOf = later, Evidence = [Some.Note(EvidenceRung.Said, ageInDays: 180)] };

        Bars(empty, after, (ChangeKind.Work, -20), (ChangeKind.Ageing, 10));
    }

    [Fact]
    public void What_was_planned_is_work_when_its_day_comes()
    {
        var planned = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, ageInDays: -5));

        Bars(planned, planned with { AsOf = later }, (ChangeKind.Work, -20));
        Bars(planned, planned with { AsOf = Some.Day.AddDays(4) });
        Bars(planned, empty with { AsOf = later });
    }

    [Fact]
    public void A_renamed_file_moves_nothing()
    {
        var note = Some.Note(EvidenceRung.Said, 100) with { At = new("a.yaml") };
        var acceptance = Some.Acceptance() with { At = new("a.yaml") };
        var before = Some.Input(Some.Practice(), note) with { Acceptances = [acceptance] };
        var after = Some.Input(Some.Practice(), note with { At = new("b.yaml") }) with { Acceptances = [acceptance with { At = new("b.yaml") }] };

        Bars(before, after);
        Assert.All(Between(before, after).Points.Values, p => Assert.Equal(0, p));
    }

    [Fact]
    public void What_changed_under_evidence_is_ageing()
    {
        var before = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Checked));
        var after = WhatIf.Replacing(before, e => e with { ChangedOn = Some.Day.AddDays(5) }) with { AsOf = later };

        Bars(before, after, (ChangeKind.Ageing, 30));
        Bars(before with { AsOf = Some.Day.AddDays(6) }, after, (ChangeKind.Ageing, 30));
        Bars(before, after with { Evidence = [.. after.Evidence, Some.Note(EvidenceRung.Exercised, ageInDays: -50)] }, (ChangeKind.Ageing, 30), (ChangeKind.Work, -50));
    }

    [Fact]
    public void A_probe_that_still_passes_moves_nothing()
    {
        var before = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Measured, a));
        var after = WhatIf.Replacing(before, e => e with { Date = later }) with { AsOf = later };

        Bars(before, after);
    }

    [Fact]
    public void A_stronger_link_is_an_edit_of_the_catalogue()
    {
        var before = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Written, a));
        var after = WhatIf.Replacing(before, e => e with { Rung = EvidenceRung.Checked, Date = later }) with { AsOf = later };

        Bars(before, after, (ChangeKind.Catalogue, -20));
    }

    [Fact]
    public void A_longer_schedule_is_an_edit_of_the_catalogue()
    {
        var before = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Measured, a));
        var after = WhatIf.Replacing(before, e => e with { ScheduleInDays = 30 }) with { AsOf = Some.Day.AddDays(45) };

        Bars(before, after, (ChangeKind.Ageing, 50), (ChangeKind.Catalogue, -50));
    }

    [Fact]
    public void What_turns_bad_is_found_and_what_is_put_right_is_work()
    {
        var good = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Written, a));
        var bad = Some.Input(Some.Practice(subjects: [a]), Some.Bad(a));

        Bars(good, bad, (ChangeKind.Found, 40));
        Bars(bad, good, (ChangeKind.Work, -40));
    }

    [Fact]
    public void A_persons_no_is_found_and_its_withdrawal_looks_like_a_dismissal()
    {
        var backed = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Written, a));
        var refuted = backed with { Evidence = [.. backed.Evidence, Some.Contrary(about: a)] };

        Bars(backed, refuted, (ChangeKind.Found, 40));
        Bars(refuted, backed, (ChangeKind.Dismissals, -40));
    }

    [Fact]
    public void A_withdrawn_yes_is_found_missing() =>
        Bars(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said)), empty, (ChangeKind.Found, 20));

    [Fact]
    public void Answering_a_no_is_work()
    {
        var no = Some.Input(Some.Practice(), Some.Contrary(10));
        var answered = no with { AsOf = later, Evidence = [.. no.Evidence, Some.Note(EvidenceRung.Checked, ageInDays: -90)] };

        Bars(no, answered, (ChangeKind.Work, -60));
    }

    [Fact]
    public void A_new_subject_brings_its_own_evidence()
    {
        var before = Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Measured, a));
        var after = Some.Input(Some.Practice(subjects: [a, b]), Some.Probed(EvidenceRung.Measured, a), Some.Probed(EvidenceRung.Exercised, b));
        var unbacked = after with { Evidence = before.Evidence };

        Bars(before, after, (ChangeKind.Subjects, 10));
        Bars(before, unbacked, (ChangeKind.Subjects, 50));
        Bars(after, before, (ChangeKind.Subjects, -10));
    }

    [Fact]
    public void A_weight_moves_hope_on_its_day()
    {
        var context = new PracticeContext { Practice = Some.Code, Weight = 2, Reason = "Money passes here.", By = "mina", On = Some.Day.AddDays(5) };
        var before = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Exercised, 175)) with { Practices = [Some.Practice(), Some.Practice("B")] };
        var after = before with { AsOf = Some.Day.AddDays(95), Practices = [Some.Practice() with { Context = context }, Some.Practice("B")] };

        // 60 % hope with equal weights, 46.7 % with the double one while all is fresh. Day 95 is half-way to nothing: 26.7 points go.
        Bars(before, after, (ChangeKind.Catalogue, (140 / 3.0) - 60), (ChangeKind.Ageing, 80 / 3.0));
        Bars(before with { Practices = after.Practices }, after, (ChangeKind.Catalogue, (140 / 3.0) - 60), (ChangeKind.Ageing, 80 / 3.0));
    }

    [Fact]
    public void Scope_and_risk_are_edits_of_the_catalogue_with_all_that_comes_along()
    {
        var two = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Measured), Some.Note(EvidenceRung.Measured) with { Practice = new("B") }) with
        {
            Practices = [Some.Practice(), Some.Practice("C")],
        };
        var three = two with { Practices = [.. two.Practices, Some.Practice("B")] };
        var one = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Measured)) with { Practices = two.Practices };

        Bars(one, three, (ChangeKind.Catalogue, 100.0 / 3 - 50));
        Bars(three, one, (ChangeKind.Catalogue, 50 - 100.0 / 3));
        Bars(two, two with { Practices = [Some.Practice(), Some.Practice("C", PracticeRisk.Low)] }, (ChangeKind.Catalogue, -40));
    }

    [Fact]
    public void Acceptances_come_and_lapse_on_their_days()
    {
        var acceptance = Some.Acceptance() with { SignedOn = Some.Day.AddDays(10), ExpiresOn = Some.Day.AddDays(50) };
        var said = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Exercised, 180));
        var after = said with { AsOf = later, Acceptances = [acceptance] };
        var ageing = 100 * 0.8 * 90 / 180;

        // What was accepted on day 10 was less than what fell back on day 50: the evidence below it went on ageing.
        var points = Between(said, after).Points;

        Assert.Equal(ageing, points.Values.Sum(), 9);
        Assert.Equal((100 * 0.8 * 50 / 180) - (100 * 0.8 * 10 / 180), points[ChangeKind.Acceptances], 9);
        Bars(said with { Acceptances = [acceptance with { SignedOn = Some.Day }] }, said with { AsOf = Some.Day }, (ChangeKind.Acceptances, 20));
        Bars(said, said with { Acceptances = [acceptance with { SignedOn = Some.Day }] }, (ChangeKind.Acceptances, -20));
        Bars(said with { Acceptances = [acceptance with { ExpiresOn = Some.Day }] }, said with { Acceptances = [acceptance with { ExpiresOn = Some.Day }] });
    }

    [Fact]
    public void A_practice_out_of_play_is_told_apart_from_work()
    {
        var two = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Measured)) with { Practices = [Some.Practice(), Some.Practice("B")] };
        var one = two with { AsOf = Some.Day.AddDays(9), NotApplicable = [new(new("B"), "No such thing here.", "kei", Some.Day.AddDays(3))] };

        Bars(two, one, (ChangeKind.NotApplicable, -50));
        Bars(one, two with { AsOf = one.AsOf }, (ChangeKind.NotApplicable, 50));
    }

    [Fact]
    public void A_figure_that_improved_only_by_dismissal_looks_like_it()
    {
        var dismissal = Some.Dismissal(until: Some.Day.AddDays(30)) with { On = Some.Day.AddDays(3) };
        var bad = Some.Input(Some.Practice(subjects: [a]), Some.Bad(a), Some.Note(EvidenceRung.Written));
        var dismissed = WhatIf.Replacing(bad, e => e.IsContrary ? e with { Dismissal = dismissal } : e) with { AsOf = Some.Day.AddDays(9) };

        Bars(bad, dismissed, (ChangeKind.Dismissals, -40));
        Bars(dismissed, dismissed with { AsOf = Some.Day.AddDays(30) }, (ChangeKind.Dismissals, 40));
        Bars(dismissed, bad with { AsOf = dismissed.AsOf }, (ChangeKind.Dismissals, 40));
        Bars(WhatIf.Replacing(dismissed, e => e with { Date = dismissed.AsOf }), WhatIf.Replacing(dismissed, e => e with { Date = dismissed.AsOf, Dismissal = null }), (ChangeKind.Dismissals, 40));
        Bars(bad with { Evidence = [bad.Evidence[1]] }, dismissed, (ChangeKind.Found, 40), (ChangeKind.Dismissals, -40));
        Bars(dismissed, dismissed with { Evidence = [bad.Evidence[1]] });
    }

    [Fact]
    public void Tells_both_ends_and_the_whole()
    {
        var change = Between(empty, Some.Input(Some.Practice(), Some.Note(EvidenceRung.Written)));

        Assert.Equal((1, 0.6), (change.From, change.To));
        Assert.Equal(-40, change.Whole, 9);
        Assert.Equal(Enum.GetValues<ChangeKind>(), change.Points.Keys);
    }

    private static HopeChange Between(HopeInput before, HopeInput after) => HopeReplay.Between(before, after);

    private static void AddsUp(HopeInput before, HopeInput after)
    {
        var change = Between(before, after);

        Assert.Equal(change.Whole, change.Points.Values.Sum(), 1e-7);
        Assert.Equal((Some.Hope(before), Some.Hope(after)), (change.From, change.To));
    }

    private static HopeInput Mixed(HopeInput before, HopeInput other, int keep) => other with
    {
        Practices = (keep & 1) > 0 ? before.Practices : other.Practices,
        Evidence = (keep & 2) > 0 ? [.. before.Evidence, .. other.Evidence.Take(2)] : [.. before.Evidence.Skip(2)],
        Acceptances = (keep & 4) > 0 ? before.Acceptances : other.Acceptances,
        NotApplicable = (keep & 8) > 0 ? before.NotApplicable : other.NotApplicable,
    };

    private static void Bars(HopeInput before, HopeInput after, params (ChangeKind Kind, double Points)[] expected)
    {
        var bars = Between(before, after).Points.Where(p => Math.Abs(p.Value) > 1e-9).Select(p => (p.Key, Math.Round(p.Value, 7)));

        Assert.Equal(expected.Select(e => (e.Kind, Math.Round(e.Points, 7))).OrderBy(e => e.Kind), bars.OrderBy(e => e.Key));
    }
}
