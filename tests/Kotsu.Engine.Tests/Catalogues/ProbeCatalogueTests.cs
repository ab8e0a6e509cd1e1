using Kotsu.Core.Findings;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Tests.Catalogues;

public sealed class ProbeCatalogueTests
{
    [Fact]
    public void Every_probe_of_the_assembly_is_there_with_its_definition()
    {
        var classes = ProbeCatalogue.Shipped.Select(p => p.Probe.GetType().Name);

        Assert.NotEmpty(ProbeCatalogue.Shipped);
        Assert.Equal(ProbeCatalogue.Shipped.Select(p => p.Id.Value + "Probe"), classes);
        Assert.Equal(ProbeCatalogue.Shipped.Select(p => p.Id.Value).Order(StringComparer.Ordinal), ProbeCatalogue.Shipped.Select(p => p.Id.Value));
    }

    [Fact]
    public void Every_message_has_only_the_outcomes_that_its_probe_can_call_bad() =>
        Assert.All(ProbeCatalogue.Shipped, p => Assert.True(p.Definition.RemediateOn is Outcome.True or Outcome.False));

    [Fact]
    public void An_assembly_with_a_probe_that_lacks_its_definition_is_refused()
    {
        var broken = Assert.Throws<InvalidOperationException>(() => ProbeCatalogue.Read(typeof(ProbeCatalogueTests).Assembly));

        Assert.Contains("has no probe.yaml", broken.Message, StringComparison.Ordinal);
    }
}
