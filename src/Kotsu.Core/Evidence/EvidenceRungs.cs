using System.Diagnostics;
using Kotsu.Core.Text;

namespace Kotsu.Core.Evidence;

/// <summary>What each rung of the ladder is worth, for how long, and how it is called.</summary>
/// <remarks>Source: measures.md §1, "Evidence strength" and "Freshness".</remarks>
public static class EvidenceRungs
{
    private const int ShortestMeasuredLifeInDays = 30;

    /// <summary>The strength <c>s</c>. Ratio, 0–1, in steps of 0.2.</summary>
    public static double Strength(this EvidenceRung rung) => rung switch
    {
        // Not a product: 3 × 0.2 is 0.6000000000000001.
        EvidenceRung.None => 0,
        EvidenceRung.Said => 0.2,
        EvidenceRung.Written => 0.4,
        EvidenceRung.Checked => 0.6,
        EvidenceRung.Exercised => 0.8,
        EvidenceRung.Measured => 1,
        _ => throw new UnreachableException($"Unknown rung {rung}."),
    };

    /// <summary>Days for which evidence counts in full; it is fresh through the last of them. Above 0.</summary>
    /// <param name="scheduleInDays">How often it is measured; null where there is no schedule. Only measured evidence looks at it.</param>
    /// <returns>For "don't know" (None) the days after which it is worth asking again.</returns>
    public static int TimeToLiveInDays(this EvidenceRung rung, int? scheduleInDays = null) => rung switch
    {
        EvidenceRung.Written => 365,
        EvidenceRung.Measured => (int)Math.Clamp(2L * (scheduleInDays ?? 0), ShortestMeasuredLifeInDays, int.MaxValue),
        _ => 180,
    };

    /// <summary>The rung's name, one word in each language.</summary>
    public static Words Name(this EvidenceRung rung) => rung switch
    {
        EvidenceRung.None => new("none", "なし"),
        EvidenceRung.Said => new("said", "口頭"),
        EvidenceRung.Written => new("written", "文書"),
        EvidenceRung.Checked => new("checked", "確認"),
        EvidenceRung.Exercised => new("exercised", "訓練"),
        EvidenceRung.Measured => new("measured", "計測"),
        _ => throw new UnreachableException($"Unknown rung {rung}."),
    };
}
