using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Objectives;

namespace Kotsu.Probes.ServiceHasNoObjective;

public sealed class ServiceHasNoObjectiveProbeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("ServiceHasNoObjective")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Finds_what_the_fixture_says(string fixture) =>
        ProbeFixtures.Check(new ServiceHasNoObjectiveProbe(), new ObjectivesSource(), fixture, Today);

    [Theory]
    [InlineData("cart", "Cart")]
    [InlineData("cart-service", "cart_service")]
    [InlineData("cartservice", "cart")]
    [InlineData("shop/cart", "cart")]
    [InlineData("cart.shop.svc.cluster.local", "cart-svc")]
    public void Names_of_one_service_may_differ(string known, string written) => Assert.Equal(Outcome.False, Judge(known, written).Outcome);

    [Theory]
    [InlineData("cart", "cart-api")]
    [InlineData("cart", "carts")]
    [InlineData("service", "")]
    public void Other_names_are_other_services(string known, string written) => Assert.Equal(Outcome.True, Judge(known, written).Outcome);

    [Fact]
    public void Every_objective_of_the_service_is_named()
    {
        var finding = Judge("cart", "cart", "cart");

        Assert.Equal("slo-0, slo-1", finding.Values["objectives"].In(Language.English));
    }

    private static Finding Judge(string known, params string[] written)
    {
        var snapshot = new ObjectivesSnapshot
        {
            ObservedOn = Today,
            Services = [new(known, new("catalog-info.yaml", 4))],
            Objectives = [.. written.Select((service, i) => new Objective(service, $"slo-{i}", 0.99, new("slo.yaml", 1)))],
        };
        return Assert.Single(new ServiceHasNoObjectiveProbe().Run(new([snapshot])));
    }
}
