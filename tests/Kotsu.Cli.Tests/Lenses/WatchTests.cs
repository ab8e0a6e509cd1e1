using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Lenses;

public sealed class WatchTests
{
    [Fact]
    public async Task A_change_is_answered_and_an_interruption_is_the_normal_end()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Session.RunAsync("lens", "new", folder.At("ours"));
        var file = folder.At("ours", "lens.json");

        var watching = new Session().InterruptAsync(["lens", "lint", "--watch", file, "--output", folder.At("report.txt")], stop.Token);
        await UntilAsync(folder.At("report.txt"), "1 lens · 0 errors");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, stop.Token)).Replace("NO_RISK", "LOW_RISK", StringComparison.Ordinal), stop.Token);
        await UntilAsync(folder.At("report.txt"), "1 lens · 1 error");
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Clean, await watching);
    }

    private static async Task UntilAsync(string file, string said)
    {
        while (!File.Exists(file) || !(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Contains(said, StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
