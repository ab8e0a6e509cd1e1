using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Engine.Moving;

/// <summary>The plain fields of a note.</summary>
internal sealed record NoteFields
{
    public required PracticeCode Practice { get; init; }

    public required Subject Subject { get; init; }

    public required EvidenceRung Rung { get; init; }

    public required DateOnly Date { get; init; }

    public required string Note { get; init; }

    public DateOnly? ChangedOn { get; init; }

    public bool IsContrary { get; init; }

    public int? ScheduleInDays { get; init; }

    public static NoteFields Of(PracticeEvidence evidence) => new()
    {
        Practice = evidence.Practice,
        Subject = evidence.Subject,
        Rung = evidence.Rung,
        Date = evidence.Date,
        Note = evidence.Note,
        ChangedOn = evidence.ChangedOn,
        IsContrary = evidence.IsContrary,
        ScheduleInDays = evidence.ScheduleInDays,
    };

    public PracticeEvidence Restore() => new()
    {
        Practice = Practice,
        Subject = Subject,
        Rung = Rung,
        Date = Date,
        Source = new EvidenceSource.Note("", Standing.Owner),
        Note = Note,
        ChangedOn = ChangedOn,
        IsContrary = IsContrary,
        ScheduleInDays = ScheduleInDays,
    };
}
