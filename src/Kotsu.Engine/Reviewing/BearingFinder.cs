using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Facts;

namespace Kotsu.Engine.Reviewing;

/// <summary>Finds what it means for the practices in play that a probe found something bad.</summary>
internal sealed class BearingFinder(AdoptedLenses lenses, Judgement judgement)
{
    private readonly ILookup<PracticeCode, PracticeEvidence> evidence = judgement.Input.Evidence.ToLookup(e => e.Practice);

    public Bearing Of(ProbeId probe)
    {
        var linked = lenses.LinkedTo(probe).Where(l => judgement.Find(l.Practice.Code) is not null).ToList();
        var practices = linked.Select(l => l.Practice.Reference with { Points = Points(probe, l.Practice.Code, l.Link) }).ToList();
        return new(
            linked.Count == 0 ? null : (Severity)linked.Max(l => l.Practice.Practice.Risk),
            practices.Sum(p => p.Points),
            practices,
            AlsoSupported([.. linked.Select(l => l.Practice)]));
    }

    // A probe moves only the practices that it bears on, so the part of each can be worked out by itself.
    private double Points(ProbeId probe, PracticeCode code, ProbeLink link)
    {
        var practice = judgement.Find(code)!;
        var alone = judgement.Input with
        {
            Practices = [practice.Practice],
            Evidence = [.. evidence[code]],
        };
        var points = WhatIf.PointsOfFact(alone, probe, new Dictionary<PracticeCode, ProbeLink> { [code] = link });
        return points * practice.Weight / judgement.Hope.Shares.Weight;
    }

    private List<PracticeReference> AlsoSupported(IReadOnlyList<AdoptedPractice> linked)
    {
        var own = linked.Select(p => p.Code).ToHashSet();
        return
        [
            .. linked
                .SelectMany(p => p.Practice.Overlay?.Related ?? [])
                .Where(code => !own.Contains(code))
                .Distinct()
                .OrderBy(code => code.Value, StringComparer.Ordinal)
                .Select(code => lenses.Find(code)?.Reference ?? new("", code.Value, null)),
        ];
    }
}
