using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class QuickWinsTests
{
    [Fact]
    public void The_most_weight_for_a_day_of_work_goes_first()
    {
        var input = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Written)) with
        {
            Practices =
            [
                Some.Practice() with { EffortInDays = 2 },
                Some.Practice("B", PracticeRisk.Medium) with { EffortInDays = 0.5 },
                Some.Practice("A", PracticeRisk.Low) with { EffortInDays = 1 },
                Some.Practice("C", PracticeRisk.Low) with { EffortInDays = 1 },
            ],
        };

        var wins = QuickWins.Of(HopeCalculator.Of(input));

        Assert.Equal(["B", "OPS07-BP03", "A", "C"], wins.Select(w => w.Practice.Practice.Code.Value));
        Assert.Equal([6, 2.7, 1, 1], wins.Select(w => Math.Round(w.WeightPerDay, 12)));
    }

    [Fact]
    public void Nothing_is_won_where_nothing_is_hoped_or_nobody_knows_the_effort()
    {
        var practice = Some.Practice() with { EffortInDays = 1 };

        Assert.Empty(Wins(Some.Input(practice, Some.Note(EvidenceRung.Measured))));
        Assert.Empty(Wins(Some.Input(practice) with { Acceptances = [Some.Acceptance()] }));
        Assert.Empty(Wins(Some.Input(practice with { EffortInDays = null })));
        Assert.Empty(Wins(Some.Input(practice with { EffortInDays = 0 })));
        Assert.Single(Wins(Some.Input(practice)));
    }

    private static IReadOnlyList<QuickWin> Wins(HopeInput input) => QuickWins.Of(HopeCalculator.Of(input));
}
