using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class SensitivityTests
{
    private static readonly WorkloadHope highBacked = Hope((PracticeRisk.High, true), (PracticeRisk.Medium, false), (PracticeRisk.Medium, false));
    private static readonly WorkloadHope mediumBacked = Hope((PracticeRisk.Medium, true), (PracticeRisk.Low, false));
    private static readonly WorkloadHope halfBacked = Hope((PracticeRisk.Medium, true), (PracticeRisk.Medium, false));

    [Fact]
    public void A_flip_is_told_by_name()
    {
        // 9 of 15 beats 3 of 6 under 9-3-1; 3 of 7 loses to 2 of 4 under 3-2-1.
        Assert.Equal([("a", "b")], Flips(highBacked, halfBacked));
        Assert.Equal([("a", "b")], Flips(halfBacked, highBacked));
    }

    [Fact]
    public void A_tie_is_no_flip()
    {
        // 9 of 18 and 3 of 6 under 9-3-1; 3 of 9 and 2 of 4 under 3-2-1.
        var tied = Hope((PracticeRisk.High, true), (PracticeRisk.Medium, false), (PracticeRisk.Medium, false), (PracticeRisk.Medium, false));

        Assert.Empty(Flips(tied, halfBacked));
        Assert.Empty(Flips(halfBacked, tied));
    }

    [Fact]
    public void What_differs_by_rounding_alone_is_a_tie()
    {
        var noisy = highBacked with { Shares = halfBacked.Shares with { Hope = halfBacked.Shares.Hope + 1e-12 } };

        Assert.Empty(Flips(noisy with { Sensitivity = mediumBacked.Sensitivity }, halfBacked));
        Assert.Empty(Flips(halfBacked, noisy with { Sensitivity = mediumBacked.Sensitivity }));
        Assert.Empty(Flips(noisy with { Sensitivity = highBacked.Sensitivity }, halfBacked));
        Assert.Empty(Flips(halfBacked, noisy with { Sensitivity = highBacked.Sensitivity }));
    }

    [Fact]
    public void The_same_order_on_both_scales_is_no_flip()
    {
        Assert.Empty(Flips(highBacked, mediumBacked));
        Assert.Empty(Flips(highBacked, highBacked));
    }

    private static IReadOnlyList<(string, string)> Flips(WorkloadHope a, WorkloadHope b) =>
        Sensitivity.Flips(new Dictionary<string, WorkloadHope> { ["b"] = b, ["a"] = a });

    private static WorkloadHope Hope(params (PracticeRisk Risk, bool IsBacked)[] practices) => HopeCalculator.Of(new()
    {
        AsOf = Some.Day,
        Practices = [.. practices.Select((p, i) => Some.Practice($"P{i}", p.Risk))],
        Evidence = [.. practices.Index().Where(p => p.Item.IsBacked).Select(p => Some.Note(EvidenceRung.Measured) with { Practice = new($"P{p.Index}") })],
    });
}
