using System.Text.RegularExpressions;

namespace Kotsu.Cli.Tests.Databases;

public sealed class DbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_is_made_once_and_is_then_up_to_date()
    {
        var (first, made, _) = await Session.RunAsync("db", "migrate", "--data", folder.At("data"));
        var (second, stays, _) = await Session.RunAsync("db", "migrate", "--data", folder.At("data"));

        Assert.Equal((0, 0), (first, second));
        Assert.Matches("^Made: [0-9]{14}_[A-Za-z]+\n$", made);
        Assert.Equal(made.Replace("Made", "Up to date", StringComparison.Ordinal), stays);
    }

    [Fact]
    public async Task A_backup_is_made_while_a_server_runs_and_a_restore_waits_until_it_is_stopped()
    {
        string[] serve = ["serve", "--listen", "127.0.0.1:0", "--data", folder.At("data")];
        await using var server = await ServeAsync(serve);

        var (backedUp, _, _) = await Session.RunAsync("db", "backup", folder.At("backup.tar"), "--data", folder.At("data"));
        var (running, _, refused) = await Session.RunAsync("db", "restore", folder.At("backup.tar"), "--data", folder.At("data"));
        await server.StopAsync();
        var (stopped, restored, _) = await Session.RunAsync("db", "restore", folder.At("backup.tar"), "--data", folder.At("data"));

        Assert.Equal((0, 2, 0), (backedUp, running, stopped));
        Assert.Contains("KOTSU0518", refused, StringComparison.Ordinal);
        Assert.Contains("backup of what was: ", restored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_in_the_readers_language()
    {
        folder.Write("backup.tar", "nothing of the kind");

        var (exitCode, _, errors) = await Session.RunAsync("db", "restore", folder.At("backup.tar"), "--data", folder.At("data"), "--lang", "ja");

        Assert.Equal(2, exitCode);
        Assert.Contains("復元できるバックアップではありません", errors, StringComparison.Ordinal);
    }

    // Serving is told to the errors; up tells the output, and its review must not be waited for.
    private async Task<RunningCommand> ServeAsync(string[] serve)
    {
        folder.Write("empty/README.md", "# Nothing\n");
        return await RunningCommand.StartAsync(["up", folder.At("empty"), "--no-open", "--port", "0", "--data", serve[^1]], new Regex("http://[^ ]+", RegexOptions.NonBacktracking));
    }
}
