using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Help;

public sealed class HelpTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Help_of_every_command_is_as_approved(string language)
    {
        var (exitCode, output, errors) = await Session.RunAsync("--help", "--lang", language);
        var commands = CommandLines.OfAll();

        var all = new StringWriter { NewLine = "\n" };
        await all.WriteAsync(output);
        foreach (var command in commands)
        {
            var (_, help, _) = await Session.RunAsync([.. command.Split(' '), "--help", "--lang", language]);
            await all.WriteAsync($"\n──── {command}\n{help}");
        }

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, errors));
        Approval.Of(all.ToString(), $"tests/Kotsu.Cli.Tests/Help/help.{language}.txt");
    }

    [Fact]
    public async Task Without_a_word_the_help_is_shown()
    {
        var (exitCode, output, _) = await Session.RunAsync();

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("Usage: kotsu COMMAND", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_shown_whatever_else_is_wrong()
    {
        var (exitCode, output, errors) = await Session.RunAsync("completion", "bash", "--nonsense", "--help");

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, errors));
        Assert.Contains("Usage: kotsu completion bash", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_name_and_number()
    {
        var (exitCode, output, _) = await Session.RunAsync("--version");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Matches("^kotsu [0-9]+[.][0-9]+[.][0-9]+\n$", output);
    }
}
