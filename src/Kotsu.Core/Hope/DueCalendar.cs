using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>What falls due: the calendar of ageing.</summary>
public static class DueCalendar
{
    /// <summary>What falls due within <paramref name="days"/> of the day of <paramref name="hope"/>.</summary>
    /// <param name="days">30 and 90 by custom; the last of them counts. What already decays is not due: it is expired.</param>
    /// <returns>By day, practice and evidence. Only the evidence that a subject rests on: what is outdone by better evidence can age without loss.</returns>
    public static IReadOnlyList<DueItem> Of(WorkloadHope hope, int days)
    {
        var last = Days.After(hope.AsOf, days);

        return
        [
            .. hope.Practices
                .SelectMany(p => EvidenceOf(p).Concat(AcceptanceOf(p)))
                .Where(d => d.On > hope.AsOf && d.On <= last && d.Weight > 0)
                .OrderBy(d => d.On)
                .ThenBy(d => d.Practice.Value, StringComparer.Ordinal)
                .ThenBy(d => d.Evidence, EvidenceOrder.Instance),
        ];
    }

    private static IEnumerable<DueItem> EvidenceOf(PracticeHope practice) => practice.Subjects
        .Where(s => s.Best is not null)
        .GroupBy(s => s.Best!)
        .Select(g => new DueItem(Days.After(g.Key.LastFreshDay, 1), practice.Practice.Code, practice.Weight * g.Sum(s => s.Share * s.Backed), g.Key, null));

    private static IEnumerable<DueItem> AcceptanceOf(PracticeHope practice) => practice.Acceptance is { } acceptance
        ? [new DueItem(acceptance.ExpiresOn, practice.Practice.Code, practice.Weight * practice.Accepted, null, acceptance)]
        : [];
}
