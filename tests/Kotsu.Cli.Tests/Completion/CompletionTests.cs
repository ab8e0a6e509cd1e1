using System.Diagnostics;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Completion;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("compl", "completion")]
    [InlineData("completion ", "bash zsh --help --lang")]
    [InlineData("--lang ", "en ja")]
    [InlineData("--lang=j", "ja")]
    [InlineData("completion bash --l", "--lang")]
    public async Task What_may_come_next_is_offered(string line, string expected)
    {
        var (exitCode, output, _) = await Session.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_stands_after_the_cursor_does_not_count()
    {
        var (_, output, _) = await Session.RunAsync("[suggest:5]", "compl --lang ja");

        Assert.Equal("completion\n", output);
    }

    [Fact]
    public async Task Function_for_bash_completes_in_a_real_bash()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        var (_, function, _) = await Session.RunAsync("completion", "bash");

        var completed = Bash($"""
            {function}
            kotsu() {'{'} [ "$1" = "[suggest:4]" ] && [ "$2" = "comp" ] && echo completion; {'}'}
            COMP_LINE="kotsu comp --lang ja" COMP_POINT=10 COMP_WORDS=(kotsu comp --lang ja) COMP_CWORD=1
            _kotsu
            echo "[{'$'}{'{'}COMPREPLY[*]{'}'}]"
            """);

        Assert.Equal("[completion]\n", completed);
    }

    private static string Bash(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return bash.StandardOutput.ReadToEnd();
    }
}
