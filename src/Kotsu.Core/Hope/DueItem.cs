using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope;

/// <summary>A day on which evidence begins to decay, or an acceptance lapses.</summary>
/// <param name="On">The first day on which it no longer counts in full.</param>
/// <param name="Practice">The practice that it backs or covers.</param>
/// <param name="Weight">The weight that rests on it today, on the 9-3-1 scale; no unit, above 0.</param>
/// <param name="Evidence">The evidence; null for an acceptance.</param>
/// <param name="Acceptance">The acceptance; null for evidence.</param>
public sealed record DueItem(DateOnly On, PracticeCode Practice, double Weight, PracticeEvidence? Evidence, RiskAcceptance? Acceptance)
{
    /// <summary>Whether the next look renews it by itself, if it finds the same.</summary>
    public bool IsRenewedByLooking => Evidence?.Source is EvidenceSource.Probe;
}
