using Kotsu.Core.Hope;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>How a workload would stand in the months to come if looks went on, found the same, and nobody said a word more. Pure.</summary>
public static class Outlook
{
    private const int Months = 12;

    /// <summary>Today and the same day of each of the next twelve months.</summary>
    public static IReadOnlyList<(DateOnly On, HopeShares Shares)> Of(WorkloadStanding standing)
    {
        var days = Enumerable.Range(1, Months).Select(m => standing.AsOf.AddMonths(m)).ToList();
        return [(standing.AsOf, standing.Hope.Shares), .. days.Zip(HopeCourse.Of(standing.Input, days))];
    }
}
