using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Wording;

/// <summary>What falls due within so many days of the review's day.</summary>
/// <param name="Days">7, 30 or 90.</param>
/// <param name="Practices">Practices with something that runs out by then, each counted once.</param>
/// <param name="Weight">Their weight that begins to fall back to hope.</param>
internal sealed record Horizon(int Days, int Practices, double Weight)
{
    private static readonly int[] horizons = [7, 30, 90];

    /// <summary>The three horizons, the nearest first; each includes those before it.</summary>
    public static IEnumerable<Horizon> Of(ReviewReport report) => horizons.Select(days =>
    {
        var due = report.FallsDue.Where(d => d.On <= report.Workload.AsOf.AddDays(days)).ToList();
        return new Horizon(days, due.Select(d => d.Practice).Distinct().Count(), due.Sum(d => d.Weight));
    });
}
