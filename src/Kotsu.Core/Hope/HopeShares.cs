namespace Kotsu.Core.Hope;

/// <summary>Shares of the weight of some practices. Backed, accepted and hope add up to 1.</summary>
/// <param name="Practices">How many practices.</param>
/// <param name="Weight">Their weight; no unit.</param>
/// <param name="Backed">裏付けあり, <c>B = Σ w·e / Σ w</c>. Ratio, 0–1.</param>
/// <param name="Accepted">受容, <c>A</c>. Ratio, 0–1.</param>
/// <param name="Hope">神頼み, <c>H = 1 − B − A</c>. Ratio, 0–1.</param>
/// <param name="Split">What hope consists of; adds up to <paramref name="Hope"/>.</param>
public sealed record HopeShares(int Practices, double Weight, double Backed, double Accepted, double Hope, HopeSplit Split)
{
    /// <summary>The shares of <paramref name="practices"/>.</summary>
    /// <param name="asOf">The day that the weights are taken for.</param>
    /// <param name="scale">The scale of the weights.</param>
    /// <returns>Without any practice everything is hope: absence is never a pass.</returns>
    public static HopeShares Of(IEnumerable<PracticeHope> practices, DateOnly asOf, BaseWeights scale)
    {
        var count = 0;
        double weight = 0, backed = 0, accepted = 0;
        HopeSplit split = default;

        // Sums of floating numbers depend on their order, and the figures must not.
        foreach (var practice in practices.OrderBy(p => p.Practice.Code.Value, StringComparer.Ordinal))
        {
            var w = practice.Practice.WeightOn(asOf, scale);
            count++;
            weight += w;
            backed += w * practice.Backed;
            accepted += w * practice.Accepted;
            split += practice.Split * w;
        }

        return count == 0
            ? new(0, 0, 0, 0, 1, HopeSplit.Only(HopeClass.Unasked, 1))
            : new(count, weight, backed / weight, accepted / weight, split.Sum / weight, split * (1 / weight));
    }
}
