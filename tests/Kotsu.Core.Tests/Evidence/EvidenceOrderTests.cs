using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Tests.Evidence;

public sealed class EvidenceOrderTests
{
    private static readonly PracticeEvidence note = Some.Note(EvidenceRung.Said) with { Note = "a", At = new Location("a.yaml") };

    public static TheoryData<PracticeEvidence> LaterOnes => [.. new[]
    {
        note with { Practice = new("OPS08-BP01") },
        note with { Subject = new("zone", "z", "z") },
        note with { Date = note.Date.AddDays(1) },
        note with { IsContrary = true },
        note with { Rung = EvidenceRung.Written },
        note with { Source = new EvidenceSource.Note("nao", Standing.Outsider) },
        note with { Note = "b" },
        note with { ChangedOn = note.Date },
        note with { ScheduleInDays = 7 },
        note with { Dismissal = Some.Dismissal(until: note.Date) },
        note with { At = new Location("b.yaml") },
    }];

    [Theory]
    [MemberData(nameof(LaterOnes))]
    public void Every_difference_decides(PracticeEvidence later)
    {
        Assert.True(EvidenceOrder.Instance.Compare(note, later) < 0);
        Assert.True(EvidenceOrder.Instance.Compare(later, note) > 0);
    }

    [Fact]
    public void Earlier_differences_go_first()
    {
        PracticeEvidence[] ordered =
        [
            note with { Date = note.Date.AddDays(9), Rung = EvidenceRung.Measured },
            note with { Practice = new("OPS08-BP01"), IsContrary = true },
            note with { Practice = new("OPS08-BP01"), Subject = new("zone", "z", "z"), Date = note.Date.AddDays(-1) },
        ];

        Assert.Equal(ordered, ordered.Reverse().Order(EvidenceOrder.Instance));
    }

    [Fact]
    public void Of_two_dismissed_the_one_that_comes_back_first_goes_first()
    {
        var (early, late) = (note with { Dismissal = Some.Dismissal(note.Date) }, note with { Dismissal = Some.Dismissal(note.Date.AddDays(1)) });

        Assert.True(EvidenceOrder.Instance.Compare(early, late) < 0);
        Assert.True(EvidenceOrder.Instance.Compare(late with { Dismissal = late.Dismissal with { On = DateOnly.MinValue } }, early) < 0);
    }

    [Fact]
    public void Nothing_comes_before_something()
    {
        Assert.Equal(0, EvidenceOrder.Instance.Compare(note, note with { }));
        Assert.Equal(0, EvidenceOrder.Instance.Compare(null, null));
        Assert.True(EvidenceOrder.Instance.Compare(null, note) < 0);
        Assert.True(EvidenceOrder.Instance.Compare(note, null) > 0);
    }
}
