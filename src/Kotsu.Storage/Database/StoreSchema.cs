using Kotsu.Core.Problems;
using Kotsu.Storage.Backups;
using Kotsu.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kotsu.Storage.Database;

/// <summary>The schema of a store: only forward, and never by a Kotsu that does not know where it stands.</summary>
public static class StoreSchema
{
    /// <summary>Brings a schema up to date; an embedded one that changes is backed up first.</summary>
    /// <param name="address">The store; an embedded one is made where there is none.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public static async Task<Result<SchemaMove>> MigrateAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (!address.IsPostgres && !SystemSqlite.IsThere)
        {
            return StoreProblems.SqliteIsAbsent();
        }

        var (database, unreadable) = StoreOpening.Open(address, new());
        if (database is null)
        {
            return new(null, unreadable);
        }

        await using (database)
        {
            var (move, problem) = await UpdateAsync(database, address, cancellationToken);
            return new(move, problem);
        }
    }

    /// <summary>Brings the schema of an open database up to date. One that goes away meanwhile keeps nothing of an unfinished step; the next try goes on.</summary>
    internal static async Task<(SchemaMove? Move, Problem? Problem)> UpdateAsync(IDatabase database, StoreAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return await MoveOnAsync(database, address, cancellationToken);
        }
        catch (Exception failure) when (database.Understand(failure) is { Kind: FailureKind.Unavailable or FailureKind.Again } understood)
        {
            return (null, address.IsPostgres ? StoreProblems.DatabaseIsAway(address.Shown, understood.Detail) : ServerProblems.StoreIsUnavailable(understood.Detail));
        }
    }

    private static async Task<(SchemaMove? Move, Problem? Problem)> MoveOnAsync(IDatabase database, StoreAddress address, CancellationToken cancellationToken)
    {
        await using var context = database.OpenWriter();
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (FirstUnknown(address, known, applied) is { } newer)
        {
            return (null, newer);
        }

        var move = new SchemaMove(applied.LastOrDefault(), known[^1], null);
        if (!move.IsMove)
        {
            return (move, null);
        }

        if (!address.IsPostgres)
        {
            var (kept, problem) = SqliteFile.HoldsSomething(address.Path) ? await KeepAsync(address, move, cancellationToken) : (null, null);
            if (problem is not null)
            {
                return (null, problem);
            }

            // Left by a process that was killed in a migration, it would be waited for without end. Nobody else migrates: the data folder is held.
            await context.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
            move = move with { Backup = kept };
        }

        await context.Database.MigrateAsync(cancellationToken);
        return (move, null);
    }

    /// <summary>Whether a schema that went through these migrations is newer than this Kotsu.</summary>
    internal static Problem? FindNewer(StoreAddress address, IReadOnlyList<string> applied)
    {
        using var context = address.IsPostgres ? DesignTime.Postgres() : DesignTime.Sqlite();
        return FirstUnknown(address, context.Database.GetMigrations(), applied);
    }

    /// <summary>Why a backup must not go into a PostgreSQL: it holds tables, or it is not there.</summary>
    internal static async Task<Problem?> FindContentAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(address.ConnectionString);
            await using var command = source.CreateCommand("SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
            return await command.ExecuteScalarAsync(cancellationToken) is > 0L ? BackupProblems.StoreIsNotEmpty(address.Shown) : null;
        }
        catch (NpgsqlException failure)
        {
            return StoreProblems.DatabaseIsAway(address.Shown, failure.Message);
        }
    }

    private static Problem? FirstUnknown(StoreAddress address, IEnumerable<string> known, IEnumerable<string> applied) =>
        applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer ? StoreProblems.SchemaIsNewer(address.Shown, newer) : null;

    // One made before a try that was interrupted is replaced: people may have gone on with the older Kotsu since.
    private static async Task<(string? Kept, Problem? Problem)> KeepAsync(StoreAddress address, SchemaMove move, CancellationToken cancellationToken)
    {
        var data = Path.GetDirectoryName(Path.GetFullPath(address.Path))!;
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(data, Restore.OwnBackups)).FullName, $"before-{move.To}-from-{move.From ?? "nothing"}.tar");
        var made = kept + ".new";
        File.Delete(made);
        if (await Backup.WriteAsync(address, data, made, cancellationToken) is { } problem)
        {
            return (null, problem);
        }

        Durably.Move(made, kept, overwrites: true);
        return (kept, null);
    }
}

/// <summary>From where to where a schema was brought.</summary>
/// <param name="From">The last migration before; null for an empty database.</param>
/// <param name="To">The last one now.</param>
/// <param name="Backup">The backup that was made before; null where none was.</param>
public sealed record SchemaMove(string? From, string To, string? Backup)
{
    /// <summary>Whether anything changed.</summary>
    public bool IsMove => From != To;
}
