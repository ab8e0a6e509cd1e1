namespace Kotsu.Core.Tests.Evidence;

public sealed class RiskAcceptanceTests
{
    [Theory]
    [InlineData(-11, false)]
    [InlineData(-10, true)]
    [InlineData(99, true)]
    [InlineData(100, false)] // the start of its own last day
    public void Holds_from_its_signature_to_the_start_of_its_own_last_day(int day, bool expected) =>
        Assert.Equal(expected, Some.Acceptance().IsInForceOn(Some.Day.AddDays(day)));
}
