namespace Kotsu.Core.Hope;

/// <summary>Whether a comparison hangs on the choice of the weights.</summary>
public static class Sensitivity
{
    // Far below what anybody could see, far above what rounding does to sums.
    private const double Noise = 1e-9;

    /// <summary>The pairs of workloads whose order by hope is one way on the 9-3-1 scale and the other way on the 3-2-1 scale.</summary>
    /// <param name="workloads">By name; each name once.</param>
    /// <returns>By name. A tie on either scale is no flip.</returns>
    public static IReadOnlyList<(string First, string Second)> Flips(IReadOnlyDictionary<string, WorkloadHope> workloads)
    {
        var ordered = workloads.OrderBy(w => w.Key, StringComparer.Ordinal).ToList();

        return
        [
            .. from i in Enumerable.Range(0, ordered.Count)
               from j in Enumerable.Range(i + 1, ordered.Count - i - 1)
               where IsFlip(ordered[i].Value, ordered[j].Value)
               select (ordered[i].Key, ordered[j].Key),
        ];
    }

    private static bool IsFlip(WorkloadHope a, WorkloadHope b) =>
        Order(a.Shares, b.Shares) * Order(a.Sensitivity, b.Sensitivity) < 0;

    private static int Order(HopeShares a, HopeShares b) => Math.Abs(a.Hope - b.Hope) < Noise ? 0 : a.Hope.CompareTo(b.Hope);
}
