using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope.Changes;

/// <summary>Tells evidence from all other, in two states of a workload.</summary>
/// <remarks>What a probe says of a subject stays the same evidence when it is seen again. A person's note is what it says: another day's is another.</remarks>
/// <param name="Note">The note without what changes around it; null for a probe's.</param>
/// <param name="Copy">0 for the first of equal ones.</param>
internal sealed record EvidenceKey(PracticeCode Practice, string Subject, EvidenceSource Source, bool IsContrary, PracticeEvidence? Note, int Copy)
{
    /// <summary>All evidence of a state under its key. Two states that hold the same evidence give it the same keys, whatever the order.</summary>
    public static IReadOnlyDictionary<EvidenceKey, PracticeEvidence> Index(IEnumerable<PracticeEvidence> evidence) => evidence
        .Order(EvidenceOrder.Instance)
        .GroupBy(Of)
        .SelectMany(g => g.Select((e, copy) => (Key: g.Key with { Copy = copy }, Evidence: e)))
        .ToDictionary(e => e.Key, e => e.Evidence);

    private static EvidenceKey Of(PracticeEvidence evidence)
    {
        var note = evidence.Source is EvidenceSource.Probe ? null : evidence with { At = null, ChangedOn = null };
        return new(evidence.Practice, evidence.Subject.Id, evidence.Source, evidence.IsContrary, note, 0);
    }
}
