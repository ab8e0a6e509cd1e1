using System.Diagnostics;
using Kotsu.Cli.Databases;

namespace Kotsu.Cli.Tests.Databases;

/// <summary>The database dies, Kotsu is killed, or PostgreSQL's programs are not there, in the middle of the upkeep.</summary>
public sealed class DbTroubleTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>, IDisposable
{
    private const string NeededByAll = "CREATE TABLE organisations (id text)";
    private const string NeededByDump = "LOCK TABLE organisations IN ACCESS EXCLUSIVE MODE";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "cannot be used", "run it again: nothing half done was kept")]
    [InlineData("ja", "を利用できません", "もう一度実行してください。途中までの変更は残っていません")]
    public async Task A_database_that_dies_in_a_migration_is_told_and_the_next_run_goes_on(string language, string what, string whatToDo)
    {
        var database = postgres.Server.CreateDatabase();

        var (exitCode, errors) = await DieAsync(database, NeededByAll, ["db", "migrate", "--data", folder.At("data"), "--lang", language]);

        Assert.Equal(3, exitCode);
        Assert.All([Shown(database), what, whatToDo, "KOTSU0403"], part => Assert.Contains(part, errors, StringComparison.Ordinal));
        Assert.Equal(0, await HeldDatabase.TablesAsync(database));
        Assert.StartsWith("Made: ", await RunAsync(database, "db", "migrate", "--data", folder.At("data")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "pg_restore failed: ", "Nothing of it was kept.")]
    [InlineData("ja", "pg_restoreが失敗しました: ", "途中までの結果は残っていません。")]
    public async Task A_database_that_dies_in_a_restore_is_told_and_holds_nothing_of_it(string language, string what, string whatToDo)
    {
        var database = postgres.Server.CreateDatabase();

        var (exitCode, errors) = await DieAsync(database, NeededByAll, ["db", "restore", postgres.Backup, "--data", folder.At("data"), "--lang", language]);

        Assert.Equal(3, exitCode);
        Assert.All([what, whatToDo, "KOTSU0573"], part => Assert.Contains(part, errors, StringComparison.Ordinal));
        Assert.Equal(0, await HeldDatabase.TablesAsync(database));
        Assert.DoesNotContain(Left(folder.At("data")), name => name.StartsWith(".kotsu-", StringComparison.Ordinal));
        Assert.Equal($"Restored: {Shown(database)}\n", await RunAsync(database, "db", "restore", postgres.Backup, "--data", folder.At("data")));
    }

    [Fact]
    public async Task A_database_that_dies_in_a_backup_leaves_no_file()
    {
        folder.Write("here/README.md", "");

        var (exitCode, errors) = await DieAsync(postgres.Database, NeededByDump, ["db", "backup", folder.At("here", "b.tar"), "--data", postgres.Data]);

        Assert.Equal(3, exitCode);
        Assert.Contains("pg_dump failed: ", errors, StringComparison.Ordinal);
        Assert.Equal(["README.md"], Left(folder.At("here")));
    }

    [Fact]
    public async Task A_migration_that_is_killed_leaves_nothing_and_the_next_run_goes_on()
    {
        var database = postgres.Server.CreateDatabase();

        await KillAsync(database, NeededByAll, ["db", "migrate", "--data", folder.At("data")]);

        Assert.Equal(0, await HeldDatabase.TablesAsync(database));
        Assert.StartsWith("Made: ", await RunAsync(database, "db", "migrate", "--data", folder.At("data")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_is_killed_ends_with_all_that_it_started_and_the_next_run_sweeps_and_restores()
    {
        var database = postgres.Server.CreateDatabase();

        await KillAsync(database, NeededByAll, ["db", "restore", postgres.Backup, "--data", folder.At("data")]);

        Assert.Equal(0, await HeldDatabase.TablesAsync(database));
        Assert.Contains(Left(folder.At("data")), name => name.StartsWith(".kotsu-unfinished-", StringComparison.Ordinal));
        await RunAsync(database, "db", "restore", postgres.Backup, "--data", folder.At("data"));
        Assert.True(await HeldDatabase.TablesAsync(database) > 0);
        Assert.DoesNotContain(Left(folder.At("data")), name => name.StartsWith(".kotsu-", StringComparison.Ordinal));
        Assert.Equal("<key/>", await File.ReadAllTextAsync(folder.At("data", "keys", "key-1.xml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_that_is_killed_is_swept_by_the_next_one()
    {
        folder.Write("here/README.md", "");

        await KillAsync(postgres.Database, NeededByDump, ["db", "backup", folder.At("here", "first.tar"), "--data", postgres.Data]);

        Assert.Equal(2, Left(folder.At("here")).Count);
        await RunAsync(postgres.Database, "db", "backup", folder.At("here", "second.tar"), "--data", postgres.Data);
        Assert.Equal(["README.md", "second.tar"], Left(folder.At("here")));
    }

    [Theory]
    [InlineData("backup", "en", "pg_dump is not on the PATH. Install PostgreSQL's client programs")]
    [InlineData("backup", "ja", "pg_dumpがPATHにありません。サーバーと同じか新しいバージョンの")]
    [InlineData("restore", "en", "pg_restore is not on the PATH. Install PostgreSQL's client programs")]
    [InlineData("restore", "ja", "pg_restoreがPATHにありません。サーバーと同じか新しいバージョンの")]
    public async Task Without_PostgreSQLs_programs_it_is_said_what_to_install_and_none_of_the_working_folder_is_run(string verb, string language, string told)
    {
        PlantProgram("pg_dump");
        PlantProgram("pg_restore");
        var file = verb is "backup" ? folder.At("here", "b.tar") : postgres.Backup;
        using var process = Start(verb is "backup" ? postgres.Database : postgres.Server.CreateDatabase(), ["db", verb, file, "--data", folder.At("data"), "--lang", language], path: folder.At("nothing"));
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, process.ExitCode);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Equal(["pg_dump", "pg_restore"], Left(folder.At("here")));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    public async Task A_database_that_nobody_serves_is_told_with_its_address(string verb)
    {
        const string Nobody = "postgres://kotsu:secret@127.0.0.1:1/nobody";
        var session = new Session { Variables = { ["KOTSU_DATABASE"] = Nobody } };

        var exitCode = await session.ExitCodeAsync(verb is "serve" ? ["serve", "--listen", "127.0.0.1:0", "--data", folder.At("data")] : ["db", "migrate", "--data", folder.At("data")]);

        Assert.Equal(3, exitCode);
        Assert.Contains("The database postgres://127.0.0.1:1/nobody cannot be used: ", session.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_embedded_database_is_told_and_stays()
    {
        folder.Write("data/server.db", "This is a text, and a longer one than the header of SQLite's files, which takes one hundred bytes of them.");

        var (exitCode, _, errors) = await Session.RunAsync("db", "migrate", "--data", folder.At("data"));

        Assert.Equal(3, exitCode);
        Assert.Contains("KOTSU0578", errors, StringComparison.Ordinal);
        Assert.StartsWith("This is", await File.ReadAllTextAsync(folder.At("data", "server.db"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // The database dies while the command waits in the middle of its work; then it is started again.
    private async Task<(int ExitCode, string Errors)> DieAsync(string database, string held, string[] args)
    {
        var session = new Session { Variables = { ["KOTSU_DATABASE"] = database } };
        await using var holding = await HeldDatabase.HoldAsync(database, held);
        var running = Task.Run(() => session.ExitCodeAsync(args));
        await holding.WaitUntilHeldUpAsync(running);
        postgres.Server.Kill();
        var exitCode = await running;
        postgres.Server.Start();
        return (exitCode, session.Errors);
    }

    // SIGKILL while the command waits in the middle of its work.
    private async Task KillAsync(string database, string held, string[] args)
    {
        await using var holding = await HeldDatabase.HoldAsync(database, held);
        using var process = Start(database, args, path: null);
        await holding.WaitUntilHeldUpAsync(process.WaitForExitAsync());
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await holding.LetGoAsync();
    }

    private void PlantProgram(string name)
    {
        folder.Write($"here/{name}", "#!/bin/sh\ntouch planted\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("here", name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task<string> RunAsync(string database, params string[] args)
    {
        var session = new Session { Variables = { ["KOTSU_DATABASE"] = database } };
        Assert.True(await session.ExitCodeAsync(args) == 0, session.Errors);
        return session.Output;
    }

    private Process Start(string database, string[] args, string? path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(DbCommand).Assembly.Location, .. args]) { RedirectStandardError = true, UseShellExecute = false };
        start.WorkingDirectory = Directory.CreateDirectory(folder.At("here")).FullName;
        start.Environment["KOTSU_DATABASE"] = database;
        start.Environment["PATH"] = path ?? start.Environment["PATH"];
        return Process.Start(start)!;
    }

    private static List<string> Left(string folder) => [.. Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];

    private static string Shown(string database) => database.Replace("kotsu@", "", StringComparison.Ordinal);
}
