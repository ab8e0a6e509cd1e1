using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Hope;

/// <summary>Whether what stands against a practice was answered.</summary>
/// <remarks>
/// A probe's contrary evidence goes with its finding and is answered by nothing else. A person's stands until a later day's note of
/// the same person, or one that is checked or stronger, for which somebody outside of the owning team answers.
/// </remarks>
internal static class Resolution
{
    /// <summary>All of <paramref name="evidence"/> but the contrary notes that were answered.</summary>
    /// <param name="evidence">What is in force and about one practice.</param>
    public static IReadOnlyList<PracticeEvidence> Unresolved(IReadOnlyList<PracticeEvidence> evidence)
    {
        if (!evidence.Any(e => e.IsContrary && VoiceOf(e) is not null))
        {
            return evidence;
        }

        var answers = evidence
            .Where(e => e is { Source: EvidenceSource.Note, CountsAs: not EvidenceRung.None })
            .ToLookup(e => e.Subject.Id);

        return [.. evidence.Where(e => !e.IsContrary || !IsAnswered(e, answers))];
    }

    // A word about the whole practice answers for each part, a word about a part not for the whole.
    private static bool IsAnswered(PracticeEvidence contrary, ILookup<string, PracticeEvidence> answers) =>
        VoiceOf(contrary) is { } voice
        && answers[contrary.Subject.Id].Concat(answers[Subject.Whole.Id]).Any(a =>
            a.Date > contrary.Date && (VoiceOf(a) == voice || a.CountsAs >= EvidenceRung.Checked));

    private static string? VoiceOf(PracticeEvidence evidence) => evidence.Source switch
    {
        EvidenceSource.Note note => note.By,
        EvidenceSource.TakenOver taken => taken.By,
        _ => null,
    };
}
