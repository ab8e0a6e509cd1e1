using Kotsu.Core.Reviews;
using Kotsu.Engine.Explaining;

namespace Kotsu.Engine.Tests.UseCases;

public sealed class ExplainNumberTests
{
    private static readonly ReviewReport report = new Scenario { Probes = [Scenario.Runbooks(Scenario.Bad("a"))] }.Report;

    [Theory]
    [InlineData("1")]
    [InlineData("alerthasnorunbook")]
    public void A_fact_is_found_by_its_number_and_its_probe(string given) =>
        Assert.Equal(report.Facts[0], Assert.IsType<Explained.OfFact>(ExplainNumber.Find(report, given)).Fact);

    [Fact]
    public void A_fact_is_found_by_the_beginning_of_a_fingerprint() =>
        Assert.IsType<Explained.OfFact>(ExplainNumber.Find(report, report.Facts[0].Items[0].Fingerprint.Value[..8]));

    [Fact]
    public void A_practice_is_found_by_its_code() =>
        Assert.Equal(SmallLens.Drills, Assert.IsType<Explained.OfPractice>(ExplainNumber.Find(report, "ops01-bp02 ")).Practice.Code);

    [Theory]
    [InlineData("0", "KOTSU0212")]
    [InlineData("2", "KOTSU0212")]
    [InlineData("runbooks", "KOTSU0214")]
    [InlineData("", "KOTSU0214")]
    public void Anything_else_is_refused(string given, string expected) =>
        Assert.Equal(expected, Assert.IsType<Explained.Nothing>(ExplainNumber.Find(report, given)).Problem.Code);
}
