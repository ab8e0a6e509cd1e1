using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>How a workload will stand if looks go on and find the same, and nobody says a word more.</summary>
public static class HopeCourse
{
    /// <summary>What the figures of a later day are made of.</summary>
    public static HopeInput Renewed(HopeInput input, DateOnly day) =>
        WhatIf.Replacing(input with { AsOf = day }, e => e.Source is EvidenceSource.Probe && day > input.AsOf ? e with { Date = day } : e);

    /// <summary>The figures on some days, in their order.</summary>
    /// <exception cref="ArgumentException">A practice is in play twice.</exception>
    public static IReadOnlyList<HopeShares> Of(HopeInput input, IEnumerable<DateOnly> days)
    {
        var evidence = input.Evidence.ToLookup(e => e.Practice);
        var acceptances = input.Acceptances.ToLookup(a => a.Practice);
        var outFrom = input.NotApplicable.GroupBy(n => n.Practice).ToDictionary(g => g.Key, g => g.Min(n => n.On));
        var courses = input.Practices.ToDictionary(p => p.Code, p => new PracticeCourse(p, [.. evidence[p.Code]], [.. acceptances[p.Code]], isRenewed: true));
        return [.. days.Select(day => HopeShares.Of(courses.Where(c => !(outFrom.TryGetValue(c.Key, out var on) && on <= day)).Select(c => c.Value.On(day)), day, BaseWeights.NineThreeOne))];
    }
}
