using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Standings;

/// <summary>Tells how each practice of a workload stands. Pure.</summary>
public sealed class PracticeStandings
{
    private const int LongestWait = 4 * 366;
    private readonly WorkloadStanding workload;
    private readonly Dictionary<PracticeCode, PracticeHope> hope;
    private readonly Dictionary<PracticeCode, NotApplicable> outOfPlay;
    private readonly Dictionary<PracticeCode, PracticeInPlay> known;
    private readonly Dictionary<PracticeCode, DateOnly> due;
    private readonly Dictionary<PracticeCode, int> evidence;

    private PracticeStandings(WorkloadStanding workload)
    {
        this.workload = workload;
        hope = workload.Hope.Practices.ToDictionary(p => p.Practice.Code);
        outOfPlay = workload.Hope.NotApplicable.ToDictionary(n => n.Practice);
        known = workload.Input.Practices.ToDictionary(p => p.Code);
        due = DueCalendar.Of(workload.Hope, LongestWait).Where(d => !d.IsRenewedByLooking).GroupBy(d => d.Practice).ToDictionary(g => g.Key, g => g.Min(d => d.On));
        evidence = workload.Input.Evidence.Where(e => e.IsInForceOn(workload.AsOf)).GroupBy(e => e.Practice).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>Every practice of the workload's lenses by code, those that are out of play too.</summary>
    public static IReadOnlyList<PracticeStanding> Of(WorkloadStanding workload)
    {
        var standings = new PracticeStandings(workload);
        return [.. workload.Lenses.Practices.Select(standings.Of)];
    }

    /// <summary>One practice; null where no lens of the workload has it.</summary>
    public static PracticeStanding? Of(WorkloadStanding workload, PracticeCode code) =>
        workload.Lenses.Find(code) is { } adopted ? new PracticeStandings(workload).Of(adopted) : null;

    private PracticeStanding Of(AdoptedPractice adopted)
    {
        var code = adopted.Code;
        var stands = hope.GetValueOrDefault(code);
        var bests = stands?.Subjects.Select(s => s.Best).OfType<PracticeEvidence>().ToList() ?? [];
        var context = known[code].Context;
        return new()
        {
            Lens = adopted.Lens.Id.Value,
            Practice = adopted.Practice,
            Hope = stands,
            NotApplicable = outOfPlay.GetValueOrDefault(code),
            Context = context?.On <= workload.AsOf ? context : null,
            Class = ClassOf(stands),
            Points = stands is null ? 0 : 100 * stands.Weight * stands.Hope / workload.Hope.Shares.Weight,
            Best = bests.OrderByDescending(e => e.CountsAs).ThenByDescending(e => e.LastFreshDay).ThenBy(e => e, EvidenceOrder.Instance).FirstOrDefault(),
            FreshThrough = bests.Count == 0 ? null : bests.Min(e => e.LastFreshDay),
            FallsOn = due.TryGetValue(code, out var day) ? day : null,
            Owner = known[code].HasOwner ? workload.Sights?.OwnerOf(code) : null,
            Evidence = evidence.GetValueOrDefault(code),
        };
    }

    private static string ClassOf(PracticeHope? stands) => stands switch
    {
        null => "notApplicable",
        { Accepted: > 0 } => "accepted",
        { Split.First: { } first } => HopeClassNames.Of(first),
        _ => "backed",
    };
}
