using System.Diagnostics;
using System.Globalization;
using Kotsu.Core.Problems;
using Kotsu.Storage.Database;
using Npgsql;

namespace Kotsu.Storage.Backups;

/// <summary>pg_dump and pg_restore. The password reaches them by the environment, never by the command line, which every user of the machine can read.</summary>
internal static class PostgresPrograms
{
    private const int MostOfWhatItSaid = 500;

    /// <summary>Writes all that was committed when this began into a new file.</summary>
    public static async Task<Problem?> DumpAsync(StoreAddress address, string into, CancellationToken cancellationToken)
    {
        await using var output = Durably.Create(into);
        return await RunAsync("pg_dump", address, ["--format=custom", "--no-owner", "--no-privileges"], new(null, output), cancellationToken);
    }

    /// <summary>Brings back what was dumped, as a whole or not at all.</summary>
    public static async Task<Problem?> RestoreAsync(StoreAddress address, string from, CancellationToken cancellationToken)
    {
        await using var input = File.OpenRead(from);
        return await RunAsync("pg_restore", address, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname", ""], new(input, null), cancellationToken);
    }

    /// <summary>The migrations that a dump's schema went through: one line each of the history's rows.</summary>
    public static async Task<(IReadOnlyList<string> Migrations, Problem? Problem)> MigrationsAsync(StoreAddress address, string dump, CancellationToken cancellationToken)
    {
        var text = dump + ".sql";
        var problem = await RunAsync("pg_restore", address, ["--data-only", "--table=__EFMigrationsHistory", "--file", text, dump], new(null, null), cancellationToken);
        return problem is null
            ? ([.. (await File.ReadAllLinesAsync(text, cancellationToken)).Where(IsHistory).Select(line => line.Split('\t')[0])], null)
            : ([], problem);
    }

    // A row of COPY: 20261121092900_Initial, a tab, the version of EF Core.
    private static bool IsHistory(string line) => line.Length > 15 && line.AsSpan(0, 14).IndexOfAnyExceptInRange('0', '9') < 0 && line[14] == '_' && line.Contains('\t', StringComparison.Ordinal);

    private static async Task<Problem?> RunAsync(string program, StoreAddress address, string[] arguments, Pipes pipes, CancellationToken cancellationToken)
    {
        if (OnPath.Find(program) is not { } file)
        {
            return BackupProblems.ProgramIsAbsent(program);
        }

        var to = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        var start = new ProcessStartInfo(file, arguments.Select(a => a.Length == 0 ? to.Database! : a)) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardInput = true, RedirectStandardOutput = true };
        SayWhere(start, to);
        using var process = Process.Start(start)!;
        try
        {
            var said = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(pipes.FeedAsync(process, cancellationToken), pipes.TakeAsync(process, cancellationToken), said);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? null : BackupProblems.ProgramFailed(program, Shortened(await said));
        }
        finally
        {
            process.Kill(); // nothing where it has ended
        }
    }

    private static void SayWhere(ProcessStartInfo start, NpgsqlConnectionStringBuilder to)
    {
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = to.Database;
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGPASSWORD"] = to.Password;
        start.Environment["PGSSLMODE"] = to.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (to.RootCertificate is { } root)
        {
            start.Environment["PGSSLROOTCERT"] = root;
        }
    }

    private static string Shortened(string said)
    {
        var line = said.ReplaceLineEndings(" ").Trim();
        return line.Length <= MostOfWhatItSaid ? line : line[..MostOfWhatItSaid] + "…";
    }

    // Through pipes, not files: they break when Kotsu is killed, and what would have gone on alone ends and is rolled back.
    private sealed record Pipes(Stream? Input, Stream? Output)
    {
        public async Task FeedAsync(Process process, CancellationToken cancellationToken)
        {
            try
            {
                await using var into = process.StandardInput.BaseStream;
                await (Input ?? Stream.Null).CopyToAsync(into, cancellationToken);
            }
            catch (IOException)
            {
                // It ended before it read all: its exit code says why.
            }
        }

        public Task TakeAsync(Process process, CancellationToken cancellationToken) => process.StandardOutput.BaseStream.CopyToAsync(Output ?? Stream.Null, cancellationToken);
    }
}
