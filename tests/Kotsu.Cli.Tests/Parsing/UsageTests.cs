using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Parsing;

public sealed class UsageTests
{
    [Theory]
    [InlineData("completon", "kotsu: completon: is not a command of kotsu · did you mean completion? · allowed: ")]
    [InlineData("./shop", "kotsu: ./shop: is not a command of kotsu · did you mean kotsu review ./shop? · allowed: ")]
    [InlineData("completion bash --langg ja", "kotsu: --langg: is not an option of kotsu completion bash · did you mean --lang? · see kotsu completion bash --help")]
    [InlineData("completion bash twice", "kotsu: twice: is one value too many · allowed: kotsu completion bash · a value with blanks needs quotes")]
    [InlineData("completion", "kotsu completion …: a command is missing · allowed: bash, zsh")]
    [InlineData("--lang fr completion bash", "kotsu: --lang: \"fr\" is not known · allowed: en, ja")]
    [InlineData("completion bash --lang", "kotsu: --lang: has no value · allowed: --lang en|ja")]
    [InlineData("completion bash --lang en --lang en", "kotsu: --lang: is given 2 times · allowed: once")]
    public async Task A_wrong_command_line_is_told_in_one_line(string line, string expected)
    {
        var (exitCode, output, errors) = await Session.RunAsync(line.Split(' '));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Empty(output);
        Assert.StartsWith(expected, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("completon", "kotsu: completon: kotsu にこのコマンドはありません · もしかして completion？ · 使えるのは ")]
    [InlineData("completion bash --langg ja", "kotsu: --langg: kotsu completion bash にこのオプションはありません · もしかして --lang？")]
    [InlineData("completion", "kotsu completion …: コマンドが足りません · 使えるのは bash、zsh")]
    [InlineData("--lang fr completion bash", "kotsu: --lang: 「fr」は使えません · 使えるのは en、ja")]
    public async Task The_line_is_in_the_language_of_the_locale(string line, string expected)
    {
        var session = new Session { Variables = { ["LANG"] = "ja_JP.UTF-8" } };

        await session.ExitCodeAsync(line.Split(' '));

        Assert.StartsWith(expected, session.Errors, StringComparison.Ordinal);
    }
}
