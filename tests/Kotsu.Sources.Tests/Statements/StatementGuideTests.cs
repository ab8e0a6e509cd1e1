using Kotsu.Core.Evidence;
using Kotsu.Sources.Statements;

namespace Kotsu.Sources.Tests.Statements;

public sealed class StatementGuideTests
{
    [Fact]
    public void Every_example_of_the_guide_can_be_read()
    {
        var guide = File.ReadAllText(Checkout.Path("docs", "guide", "statements.md"));
        var examples = guide.Split("## `").Skip(1).Select(s => ($"{s.Split("/`")[0]}/example.yaml", s.Split("```yaml\n")[1].Split("```")[0]));

        var (said, unreadable) = StatementReader.Read(examples);

        Assert.Empty(unreadable);
        Assert.Equal((1, 1, 1, 1), (said.Evidence.Count, said.Acceptances.Count, said.Dismissals.Count, said.Contexts.Count));
        Assert.Equal("Ran the restore: 40 minutes.\nStep 3 named a host that is gone.", said.Evidence[0].Note);
        Assert.Equal(Pins.Of("ops/restore.sh"), said.Evidence[0].Pins);
    }
}
