using Kotsu.Core.Evidence;

namespace Kotsu.Core.Tests.Evidence;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(179, 1)]
    [InlineData(180, 1)]
    [InlineData(181, 179.0 / 180)]
    [InlineData(270, 0.5)]
    [InlineData(359, 1.0 / 180)]
    [InlineData(360, 0)]
    [InlineData(361, 0)]
    [InlineData(10_000, 0)]
    public void Is_full_through_the_last_day_and_falls_in_a_line_to_nothing_at_twice_that(int age, double expected) =>
        Assert.Equal(expected, Freshness.Of(age, 180, isChanged: false));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(180, 0.5)]
    [InlineData(270, 0.25)]
    [InlineData(360, 0)]
    public void Is_halved_when_what_it_is_about_changed(int age, double expected) =>
        Assert.Equal(expected, Freshness.Of(age, 180, isChanged: true));
}
