using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Hope;

/// <summary>Judges one subject of a practice by everything that is in force, unresolved and about it.</summary>
internal static class SubjectJudge
{
    /// <param name="evidence">What is about the subject, and what is about the practice as a whole.</param>
    public static SubjectHope Judge(Subject subject, double share, IReadOnlyList<PracticeEvidence> evidence, bool hasOwner, DateOnly asOf)
    {
        if (evidence.Any(e => e.IsContrary))
        {
            return new(subject, share, 0, null, IsAsked: true, HopeSplit.Only(hasOwner ? HopeClass.Gap : HopeClass.Unowned, 1)) { IsContrary = true };
        }

        var best = Best(evidence, asOf);
        var backed = best?.WorthOn(asOf) ?? 0;
        var split = hasOwner ? Split(evidence, backed) : HopeSplit.Only(HopeClass.Unowned, 1 - backed);

        return new(subject, share, backed, best, evidence.Count > 0, split);
    }

    private static HopeSplit Split(IReadOnlyList<PracticeEvidence> evidence, double backed)
    {
        var rung = evidence.Select(e => e.CountsAs).DefaultIfEmpty().Max();
        var rest = rung switch
        {
            _ when evidence.Count == 0 => HopeClass.Unasked,
            <= EvidenceRung.Written => HopeClass.Unshown,
            _ => HopeClass.PartlyShown,
        };

        return HopeSplit.Only(HopeClass.Expired, rung.Strength() - backed) + HopeSplit.Only(rest, 1 - rung.Strength());
    }

    private static PracticeEvidence? Best(IReadOnlyList<PracticeEvidence> evidence, DateOnly asOf)
    {
        PracticeEvidence? best = null;
        foreach (var candidate in evidence)
        {
            if (candidate.CountsAs is not EvidenceRung.None && (best is null || IsBetter(candidate, best, asOf)))
            {
                best = candidate;
            }
        }

        return best;
    }

    // Among equals the one that lasts longest, so that the calendar names the day on which something is really lost.
    private static bool IsBetter(PracticeEvidence candidate, PracticeEvidence best, DateOnly asOf)
    {
        var order = candidate.WorthOn(asOf).CompareTo(best.WorthOn(asOf));
        order = order != 0 ? order : candidate.LastFreshDay.CompareTo(best.LastFreshDay);

        return order > 0 || (order == 0 && EvidenceOrder.Instance.Compare(candidate, best) < 0);
    }
}
