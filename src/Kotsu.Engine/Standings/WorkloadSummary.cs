using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>How a workload stands, in a line.</summary>
public sealed record WorkloadSummary
{
    private const int Soon = 30;
    private const int Later = 90;

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The figures.</summary>
    public required HopeShares Shares { get; init; }

    /// <summary>Share of the weight that was asked or measured. Ratio, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share of the weight that falls due within 30 days; what the next look renews by itself is nobody's work. Ratio, 0–1.</summary>
    public required double In30Days { get; init; }

    /// <summary>The same within 90 days, those of 30 days included.</summary>
    public required double In90Days { get; init; }

    /// <summary>How many questions of the reviews have each risk.</summary>
    public required IReadOnlyDictionary<QuestionRisk, int> Risks { get; init; }

    /// <summary>What moved; null where nothing was before.</summary>
    public required Movement? Movement { get; init; }

    /// <summary>The practice to look at first; null where nothing ages, is absent or nobody's.</summary>
    public required WorstPractice? Worst { get; init; }

    /// <summary>Sums a workload up. Pure.</summary>
    /// <param name="before">What its last milestone froze; null where it has none.</param>
    public static WorkloadSummary Of(WorkloadStanding standing, HopeInput? before)
    {
        var due = DueCalendar.Of(standing.Hope, Later).Where(d => !d.IsRenewedByLooking).ToList();
        var weight = standing.Hope.Shares.Weight > 0 ? standing.Hope.Shares.Weight : 1;
        return new()
        {
            Workload = standing.Workload.Id,
            AsOf = standing.AsOf,
            Shares = standing.Hope.Shares,
            Coverage = standing.Hope.Coverage,
            In30Days = due.Where(d => d.On <= standing.AsOf.AddDays(Soon)).Sum(d => d.Weight) / weight,
            In90Days = due.Sum(d => d.Weight) / weight,
            Risks = standing.Reviews.SelectMany(r => r.Questions.Select(q => AnswerRisk.Of(q, r.Find(q.Id)).Risk)).GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count()),
            Movement = MovementSince.Of(standing, before),
            Worst = WorstPractice.Of(standing, [.. due.Where(d => d.On <= standing.AsOf.AddDays(Soon))]),
        };
    }
}

/// <summary>The practice of a workload that is worst off.</summary>
/// <param name="Falls"><c>expired</c>, <c>soon</c>, <c>gap</c> or <c>unowned</c>.</param>
/// <param name="On">For <c>soon</c> the day; else null.</param>
public sealed record WorstPractice(PracticeCode Practice, Words Title, string Falls, DateOnly? On)
{
    /// <summary>What age took weighs before what it will take, that before what is absent, and that before what is nobody's; the heaviest of each. Pure.</summary>
    /// <param name="due">What falls due soon.</param>
    internal static WorstPractice? Of(WorkloadStanding standing, IReadOnlyList<DueItem> due)
    {
        if (Heaviest(standing, HopeClass.Expired) is { } expired)
        {
            return Of(standing, expired, "expired", null);
        }

        if (due.GroupBy(d => d.Practice).MaxBy(g => g.Sum(d => d.Weight)) is { } soon)
        {
            return Of(standing, soon.Key, "soon", soon.Min(d => d.On));
        }

        return Heaviest(standing, HopeClass.Gap) is { } gap ? Of(standing, gap, "gap", null)
            : Heaviest(standing, HopeClass.Unowned) is { } unowned ? Of(standing, unowned, "unowned", null)
            : null;
    }

    private static PracticeCode? Heaviest(WorkloadStanding standing, HopeClass of) => standing.Hope.Practices
        .Where(p => p.Split[of] > 0)
        .OrderByDescending(p => p.Weight * p.Split[of])
        .Select(p => (PracticeCode?)p.Practice.Code)
        .FirstOrDefault();

    private static WorstPractice Of(WorkloadStanding standing, PracticeCode code, string falls, DateOnly? on) =>
        new(code, standing.Lenses.Find(code)!.Practice.Title, falls, on);
}
