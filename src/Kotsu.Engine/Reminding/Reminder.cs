using Kotsu.Core.Hope;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Reminding;

/// <summary>A day on which something that somebody said or signed begins to count for less.</summary>
/// <param name="On">The first day on which it no longer counts in full.</param>
/// <param name="Practice">The practice's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsAcceptance">An acceptance that lapses, rather than evidence that ages.</param>
/// <param name="Weight">How much rests on it.</param>
public sealed record Reminder(Workload Workload, DateOnly On, string Practice, Words Title, bool IsAcceptance, double Weight)
{
    /// <summary>What falls due in a workload within some days; what the next look renews by itself is nobody's work.</summary>
    public static IReadOnlyList<Reminder> Of(WorkloadStanding standing, int days)
    {
        var titles = standing.Reviews.SelectMany(r => r.Lens.Practices).DistinctBy(p => p.Code).ToDictionary(p => p.Code, p => p.Title);
        return
        [
            .. DueCalendar.Of(standing.Hope, days)
                .Where(d => !d.IsRenewedByLooking)
                .GroupBy(d => (d.On, d.Practice, IsAcceptance: d.Acceptance is not null))
                .Select(g => new Reminder(standing.Workload, g.Key.On, g.Key.Practice.Value, titles[g.Key.Practice], g.Key.IsAcceptance, g.Sum(d => d.Weight))),
        ];
    }

    /// <summary>In a line.</summary>
    public Words Line => new(
        FormattableString.Invariant($"{On:yyyy-MM-dd} · {Workload.Name} · {Practice} {Title.En}: {(IsAcceptance ? "the acceptance of its risk lapses" : "its evidence runs out")}"),
        FormattableString.Invariant($"{On:yyyy-MM-dd} · {Workload.Name} · {Practice} {Title.Ja}: {(IsAcceptance ? "リスク受容が失効します" : "根拠の期限が切れます")}"));
}
