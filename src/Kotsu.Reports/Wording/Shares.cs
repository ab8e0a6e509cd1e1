namespace Kotsu.Reports.Wording;

/// <summary>Shares of one whole, dealt out in whole units so that what is shown adds up: 38 + 0 + 62 is 100, and so are the cells of a bar.</summary>
internal static class Shares
{
    /// <summary>Units for each share: its whole units, and the rest to the largest remainders, earlier shares first.</summary>
    /// <param name="shares">Ratios ≥ 0. Their sum is the whole; all 0 gives all 0.</param>
    /// <param name="units">Units to deal out; ≥ 0.</param>
    public static int[] Deal(IReadOnlyList<double> shares, int units)
    {
        var whole = shares.Sum();
        if (whole <= 0)
        {
            return new int[shares.Count];
        }

        var exact = shares.Select(s => s / whole * units).ToArray();
        var dealt = exact.Select(e => (int)Math.Floor(e + 1e-9)).ToArray();
        var rest = units - dealt.Sum();
        foreach (var i in Enumerable.Range(0, shares.Count).OrderByDescending(i => exact[i] - dealt[i]).Take(rest))
        {
            dealt[i]++;
        }

        return dealt;
    }
}
