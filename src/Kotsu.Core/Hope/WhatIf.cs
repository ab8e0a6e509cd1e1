using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Core.Hope;

/// <summary>What hope would be if something were different.</summary>
public static class WhatIf
{
    /// <summary>By how much hope would change, in percentage points; below 0 lowers hope.</summary>
    public static double ChangeInPoints(HopeInput now, HopeInput then) =>
        100 * (HopeCalculator.Of(then).Shares.Hope - HopeCalculator.Of(now).Shares.Hope);

    /// <summary>The input with every evidence replaced by what <paramref name="replace"/> makes of it; null takes it away.</summary>
    public static HopeInput Replacing(HopeInput input, Func<PracticeEvidence, PracticeEvidence?> replace) =>
        input with { Evidence = [.. input.Evidence.Select(replace).OfType<PracticeEvidence>()] };

    /// <summary>By how much hope would fall if everything bad that one probe found were put right; percentage points, 0–100.</summary>
    /// <param name="input">As it is now. Its evidence holds what <see cref="EvidenceFromFindings"/> made of the probe's findings.</param>
    /// <param name="probe">The probe whose findings are the fact.</param>
    /// <param name="links">What that probe says of each practice.</param>
    /// <returns>
    /// Where the probe proves, each bad subject gets the link's ceiling. Where it only refutes, what stands against the subject is
    /// lifted, and the work itself, noted by its owner, counts as written. What was dismissed stays as it is.
    /// </returns>
    public static double PointsOfFact(HopeInput input, ProbeId probe, IReadOnlyDictionary<PracticeCode, ProbeLink> links)
    {
        var putRight = Replacing(input, e => IsBad(e, probe, input.AsOf) ? PutRight(e, links.GetValueOrDefault(e.Practice), input.AsOf) : e);

        return Math.Max(0, -ChangeInPoints(input, putRight));
    }

    private static bool IsBad(PracticeEvidence evidence, ProbeId probe, DateOnly asOf) =>
        evidence.IsContrary && evidence.Source is EvidenceSource.Probe { Id: var id } && id == probe && evidence.IsInForceOn(asOf);

    private static PracticeEvidence PutRight(PracticeEvidence bad, ProbeLink? link, DateOnly asOf)
    {
        var good = bad with { IsContrary = false, Date = asOf, ChangedOn = null, Dismissal = null };

        return link?.Ceiling is { } ceiling and not EvidenceRung.None
            ? good with { Rung = ceiling }
            : good with { Rung = EvidenceRung.Written, Source = new EvidenceSource.Note("", Standing.Owner) };
    }
}
