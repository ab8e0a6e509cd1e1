using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kotsu.Cli.Histories;

namespace Kotsu.Cli.Tests.Histories;

/// <summary>The program is killed while it walks or writes what it keeps, and started again.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Commits = 600;
    private const string Kept = ".kotsu/cache/history";

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(7);

    public KilledTests()
    {
        GeneratedRepository.Run(folder.Path, ["init", "--quiet", "--initial-branch=main", "."]);
        Import("", 1, Commits);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_kills_at_any_moment_it_says_what_an_undisturbed_run_says()
    {
        var undisturbed = await RunAsync();
        Assert.Contains("\"since\"", undisturbed, StringComparison.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            Forget();
            var delay = TimeSpan.FromMilliseconds(random.Next(1200));
            await KillAsync(async process => await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay)));

            Assert.Equal(undisturbed, await RunAsync());
        }
    }

    [Fact]
    public async Task After_kills_while_it_writes_what_it_keeps_it_says_what_an_undisturbed_run_says()
    {
        await RunAsync();
        for (var round = 0; round < 2; round++)
        {
            // What stands there is of the tip before: it is used, and replaced.
            Import("from refs/heads/main^0\n", Commits + 1 + (round * 100), 100);
            await KillAsync(WaitForWriting);

            var after = await RunAsync();
            Forget();

            Assert.Equal(await RunAsync(), after);
        }
    }

    // A file that is being written has another ending. Whoever comes too late kills nobody: that run was undisturbed.
    private async Task WaitForWriting(Process process)
    {
        while (!process.HasExited && !Directory.EnumerateFiles(folder.At(Kept)).Any(f => !f.EndsWith(".bin", StringComparison.Ordinal)))
        {
            await Task.Yield();
        }
    }

    private void Forget()
    {
        if (Directory.Exists(folder.At(".kotsu")))
        {
            Directory.Delete(folder.At(".kotsu"), recursive: true);
        }
    }

    private async Task<string> RunAsync()
    {
        using var process = Start();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private async Task KillAsync(Func<Process, Task> wait)
    {
        using var process = Start();
        var reading = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await wait(process);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await reading;
    }

    private Process Start()
    {
        var program = typeof(HistoryCommand).Assembly.Location;
        string[] words = [program, "history", folder.Path, "--format", "json", "--as-of", "2021-06-01"];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, words) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    private void Import(string from, int first, int count)
    {
        var stream = new StringBuilder();
        for (var number = first; number < first + count; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"class C{number}\n// TODO hand over the size of window number {number} as an option\n");
            stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter P{number % 7} <p{number % 7}@example.com> {1_600_000_000 + (number * 9000)} +0000\ndata 0\n");
            stream.Append(number == first ? from : "").Append(CultureInfo.InvariantCulture, $"M 644 inline src/d{number % 40}/f{number % 300}.cs\ndata {text.Length}\n{text}\n");
        }

        var start = new ProcessStartInfo("git", ["fast-import", "--quiet"]) { WorkingDirectory = folder.Path, RedirectStandardInput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(stream.ToString());
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
