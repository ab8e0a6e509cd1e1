using Kotsu.Core.Evidence;

namespace Kotsu.Engine.Moving;

/// <summary>A person's note, with its source and pins in a form that JSON can hold.</summary>
/// <param name="Evidence">The note without them.</param>
/// <param name="By">Who said it.</param>
/// <param name="As">From where they spoke; null where the answer was taken over.</param>
/// <param name="How">How it was taken over; null where it was said for this workload.</param>
/// <param name="From">From whom it was taken over.</param>
/// <param name="Pins">What it is pinned to.</param>
internal sealed record BasisNote(NoteFields Evidence, string By, Standing? As, Origin? How, string? From, IReadOnlyList<string> Pins)
{
    public static BasisNote Of(PracticeEvidence evidence)
    {
        var (by, standing, how, from) = evidence.Source switch
        {
            EvidenceSource.Note note => (note.By, (Standing?)note.As, (Origin?)null, (string?)null),
            EvidenceSource.TakenOver taken => (taken.By, null, taken.How, taken.From),
            _ => throw new ArgumentException("What a probe found is kept with the findings.", nameof(evidence)),
        };
        return new(NoteFields.Of(evidence), by, standing, how, from, evidence.Pins);
    }

    public PracticeEvidence Restore() => Evidence.Restore() with
    {
        Source = As is { } standing ? new EvidenceSource.Note(By, standing) : new EvidenceSource.TakenOver(By, How ?? Origin.Copied, From ?? ""),
        Pins = Core.Evidence.Pins.Of(Pins),
    };
}
