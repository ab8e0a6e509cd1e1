using Kotsu.Engine.Flow;

namespace Kotsu.Engine.Tests.UseCases;

public sealed class FindNextWorkTests
{
    // A tenth of a day is 48 minutes; in steps of five, 50.
    private static readonly Scenario scenario = new() { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b")), Scenario.Todos(Scenario.Bad("t"))] };

    [Fact]
    public void The_piece_that_lowers_hope_most_comes_first()
    {
        var piece = FindNextWork.In(scenario.Report, scenario.Probes, minutes: 60)!;

        Assert.Equal((SmallLens.NoRunbook, 50), (piece.Fact.Probe, piece.Minutes));
        Assert.Equal("a", Assert.Single(piece.Items).Subject);
        Assert.Equal(piece.Fact.Points / 2, piece.Points);
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_piece_fits_into_exactly_its_time(int minutes, bool expected) =>
        Assert.Equal(expected, FindNextWork.In(scenario.Report, scenario.Probes, minutes) is not null);

    [Fact]
    public void Without_a_fact_there_is_nothing_to_do() => Assert.Null(FindNextWork.In(new Scenario().Report, [], minutes: 480));
}
