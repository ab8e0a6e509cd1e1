using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Host;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_bug_is_one_line_and_its_place_is_shown_only_where_asked()
    {
        var quiet = new Session { Writer = new ThrowingWriter() };
        var asked = new Session { Writer = new ThrowingWriter(), Variables = { ["KOTSU_DEBUG"] = "1" } };

        var exitCode = await quiet.ExitCodeAsync("--version");
        await asked.ExitCodeAsync("--version");

        Assert.Equal(ExitCodes.CouldNotLook, exitCode);
        Assert.Contains("this is a bug in Kotsu", Assert.Single(quiet.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("ThrowingWriter", asked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130()
    {
        using var shop = Shop.Create();
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var exitCode = await new Session().InterruptAsync(["review", shop.Folder], interruption.Token);

        Assert.Equal(ExitCodes.Interrupted, exitCode);
    }

    private sealed class ThrowingWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("The writer is broken.");
    }
}
