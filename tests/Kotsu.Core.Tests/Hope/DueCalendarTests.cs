using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class DueCalendarTests
{
    private static readonly Subject a = Some.Alert("a");
    private static readonly Subject b = Some.Alert("b");

    [Theory]
    [InlineData(149, 0)] // due in 32 days
    [InlineData(150, 0)]
    [InlineData(151, 1)] // due in 30 days
    [InlineData(180, 1)] // its last day: due tomorrow
    [InlineData(181, 0)] // decays already
    public void Evidence_falls_due_on_the_first_day_on_which_it_decays(int age, int expected) =>
        Assert.Equal(expected, Due(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, age)), 30).Count);

    [Fact]
    public void Says_which_evidence_on_which_day_and_how_much_rests_on_it()
    {
        var note = Some.Note(EvidenceRung.Said, 170);

        var due = Assert.Single(Due(Some.Input(Some.Practice(), note), 30));

        Assert.Equal((Some.Day.AddDays(11), Some.Code, note), (due.On, due.Practice, due.Evidence));
        Assert.Equal(1.8, due.Weight, 12);
        Assert.False(due.IsRenewedByLooking);
    }

    [Fact]
    public void What_is_outdone_by_better_evidence_is_not_due() =>
        Assert.Equal(EvidenceRung.Exercised, Assert.Single(Due(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, 170), Some.Note(EvidenceRung.Exercised, 160)), 90)).Evidence?.Rung);

    [Fact]
    public void Among_equals_the_one_that_lasts_longest_holds() =>
        Assert.Empty(Due(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, 170), Some.Note(EvidenceRung.Said, 1)), 90));

    [Fact]
    public void One_note_that_backs_several_subjects_is_one_entry()
    {
        var due = Assert.Single(Due(Some.Input(Some.Practice(subjects: [a, b, Some.Alert("c")]), Some.Note(EvidenceRung.Written, 360), Some.Bad(a)), 30));

        Assert.Equal(9 * 0.4 * 2 / 3, due.Weight, 12);
    }

    [Fact]
    public void What_the_next_look_renews_is_marked() =>
        Assert.True(Assert.Single(Due(Some.Input(Some.Practice(subjects: [a]), Some.Probed(EvidenceRung.Measured, a)), 31)).IsRenewedByLooking);

    [Theory]
    [InlineData(0, 0)] // lapsed
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    public void An_acceptance_falls_due_on_its_own_last_day(int expires, int expected)
    {
        var acceptance = Some.Acceptance() with { ExpiresOn = Some.Day.AddDays(expires) };
        var due = Due(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Written)) with { Acceptances = [acceptance] }, 30);

        Assert.Equal(expected, due.Count);
        Assert.All(due, d => Assert.Equal((acceptance, acceptance.ExpiresOn, null), (d.Acceptance, d.On, d.Evidence)));
        Assert.All(due, d => Assert.Equal(5.4, d.Weight, 12));
    }

    [Fact]
    public void An_acceptance_of_what_is_backed_whole_loses_nothing() =>
        Assert.DoesNotContain(Due(Some.Input(Some.Practice(), Some.Note(EvidenceRung.Measured)) with { Acceptances = [Some.Acceptance()] }, 200), d => d.Acceptance is not null);

    [Fact]
    public void Is_in_the_order_of_days_and_codes()
    {
        var input = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Said, 100), Some.Note(EvidenceRung.Said, 100) with { Practice = new("OPS01-BP01") }) with
        {
            Practices = [Some.Practice(), Some.Practice("OPS01-BP01")],
            Acceptances = [Some.Acceptance() with { ExpiresOn = Some.Day.AddDays(5) }],
        };

        Assert.Equal(["OPS07-BP03", "OPS01-BP01", "OPS07-BP03"], Due(input, 90).Select(d => d.Practice.Value));
    }

    [Fact]
    public void On_one_day_an_acceptance_goes_before_evidence_and_evidence_by_subject()
    {
        var (first, second) = (Some.Note(EvidenceRung.Said, 170, a), Some.Note(EvidenceRung.Said, 170, b));
        var input = Some.Input(Some.Practice(), second, first) with { Acceptances = [Some.Acceptance() with { ExpiresOn = Some.Day.AddDays(11) }] };

        Assert.Equal([null, first, second], Due(input, 90).Select(d => d.Evidence));
    }

    [Fact]
    public void The_least_weight_is_still_told() =>
        Assert.Equal(0.2, Assert.Single(Due(Some.Input(Some.Practice(risk: PracticeRisk.Low), Some.Note(EvidenceRung.Said, 170)), 90)).Weight, 12);

    private static IReadOnlyList<DueItem> Due(HopeInput input, int days) => DueCalendar.Of(HopeCalculator.Of(input), days);
}
