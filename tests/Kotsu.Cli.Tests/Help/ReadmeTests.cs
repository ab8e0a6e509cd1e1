using System.Text.RegularExpressions;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Help;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public async Task Statements_of_the_readme_are_taken_as_they_stand(string readme)
    {
        using var shop = Shop.Create();
        await Session.RunAsync("review", shop.Folder);
        var commands = Commands(readme).Where(c => c[0] is "evidence" or "accept" or "dismiss").ToList();

        Assert.Equal(3, commands.Count);
        foreach (var command in commands)
        {
            var session = new Session { Variables = { ["USER"] = "kim" } };
            Assert.Equal((ExitCodes.Clean, ""), (await session.ExitCodeAsync([.. command, "--path", shop.Folder]), session.Errors));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void Commands_of_the_readme_exist(string readme)
    {
        var known = CommandLines.OfAll();

        Assert.All(Commands(readme), command => Assert.Contains(known, k => string.Join(' ', command).StartsWith(k, StringComparison.Ordinal)));
    }

    // "./kotsu …" in a code block, or between backticks.
    private static IEnumerable<string[]> Commands(string readme) =>
        Regex.Matches(File.ReadAllText(Checkout.Path(readme)), @"(?:^|`)\./kotsu (?<command>[a-z][^`\n]*)", RegexOptions.Multiline)
            .Select(m => Regex.Matches(m.Groups["command"].Value, "\"(?<quoted>[^\"]*)\"|\\S+").Select(w => w.Groups["quoted"].Success ? w.Groups["quoted"].Value : w.Value).ToArray());
}
