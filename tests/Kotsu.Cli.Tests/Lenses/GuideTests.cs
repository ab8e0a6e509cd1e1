using Kotsu.Cli.Parsing;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Tests.Lenses;

/// <summary>What docs/guide says to lens authors stays true.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("lens-authors.md", 8)]
    [InlineData("lens-lint.yml", 1)]
    public void Every_command_of_the_guide_is_one(string file, int least)
    {
        var commands = File.ReadLines(Checkout.Path("docs", "guide", file))
            .Select(l => l.Trim())
            .Where(l => l.StartsWith("kotsu ", StringComparison.Ordinal) || l.StartsWith(".kotsu-program/kotsu ", StringComparison.Ordinal))
            .Select(l => l.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            .ToList();

        Assert.True(commands.Count >= least);
        Assert.All(commands, c => Assert.Null(UsageCheck.Find(Help.CommandLines.Tree(Language.English).Parse(c))));
    }

    [Fact]
    public void Every_rule_of_the_linter_stands_in_the_guide()
    {
        var guide = File.ReadAllText(Checkout.Path("docs", "guide", "lens-authors.md"));

        Assert.All(LintRules.All, r => Assert.Contains($"| `{r.Id}` |", guide, StringComparison.Ordinal));
    }
}
