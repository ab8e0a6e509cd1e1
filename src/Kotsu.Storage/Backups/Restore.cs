using Kotsu.Core.Problems;
using Kotsu.Storage.Database;
using Kotsu.Storage.Sqlite;

namespace Kotsu.Storage.Backups;

/// <summary>Brings a backup back. Everything of it is checked in a place of its own before anything of the data folder is changed.</summary>
public static class Restore
{
    /// <summary>The folder of the data folder for backups that Kotsu makes by itself.</summary>
    public const string OwnBackups = "backups";

    /// <summary>Removes what a restore or a backup that was killed left in a data folder; whoever calls holds it.</summary>
    public static void SweepUnfinished(string data)
    {
        foreach (var folder in new[] { data, Path.Combine(data, OwnBackups) }.Where(Directory.Exists))
        {
            WorkFolder.Sweep(folder);
        }
    }

    /// <summary>Restores; whoever calls holds the data folder, so that no server does.</summary>
    /// <param name="file">What <see cref="Backup"/> wrote.</param>
    /// <param name="store">Where the database goes: an embedded one is replaced after a backup of it was made; a PostgreSQL must be empty.</param>
    /// <param name="data">The data folder, where the keys go.</param>
    /// <param name="now">Names the backup of what is replaced.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    /// <returns>The backup of what was replaced, empty where nothing was; or why nothing was restored.</returns>
    public static async Task<Result<string>> RunAsync(string file, StoreAddress store, string data, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!store.IsPostgres && !SystemSqlite.IsThere)
        {
            return StoreProblems.SqliteIsAbsent();
        }

        try
        {
            Directory.CreateDirectory(data);
            using var work = WorkFolder.CreateIn(data);
            var wanted = store.IsPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite;
            var (manifest, trouble) = await BackupFile.UnpackAsync(file, work.Content, cancellationToken);
            return manifest is null ? BackupProblems.IsNoBackup(file, trouble!)
                : manifest.Database != wanted ? BackupProblems.IsOfAnotherDatabase(file, manifest.Database, wanted)
                : store.IsPostgres ? await IntoPostgresAsync(store, data, work.Content, cancellationToken)
                : await IntoFolderAsync(file, store, data, work.Content, $"{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}", cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return BackupProblems.CouldNotBeWritten(data, refused.Message);
        }
    }

    private static async Task<Result<string>> IntoFolderAsync(string file, StoreAddress store, string data, string unpacked, string moment, CancellationToken cancellationToken)
    {
        var restored = Path.Combine(unpacked, BackupManifest.SqliteFile);
        if (SqliteFile.FindDamage(restored) is { } damage)
        {
            return BackupProblems.IsNoBackup(file, damage);
        }

        if (StoreSchema.FindNewer(store, SqliteFile.Migrations(restored)) is { } newer)
        {
            return newer;
        }

        var (kept, problem) = File.Exists(store.Path) ? await KeepAsync(store, data, moment, cancellationToken) : ("", null);
        if (problem is not null)
        {
            return problem;
        }

        PutKeys(unpacked, data);
        SqliteFile.CloseLog(restored);
        Durably.Move(restored, store.Path, overwrites: true);
        return kept;
    }

    // What is replaced is never lost, and its log must not be taken for the restored file's.
    private static async Task<(string Kept, Problem? Problem)> KeepAsync(StoreAddress store, string data, string moment, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(data, OwnBackups)).FullName, $"before-restore-{moment}.tar");
        if (await Backup.WriteAsync(store, data, kept, cancellationToken) is { } problem)
        {
            return ("", problem);
        }

        SqliteFile.CloseLog(store.Path);
        return (kept, null);
    }

    private static async Task<Result<string>> IntoPostgresAsync(StoreAddress store, string data, string unpacked, CancellationToken cancellationToken)
    {
        var dump = Path.Combine(unpacked, BackupManifest.PostgresFile);
        var (migrations, unreadable) = await PostgresPrograms.MigrationsAsync(store, dump, cancellationToken);
        if ((unreadable ?? StoreSchema.FindNewer(store, migrations) ?? await StoreSchema.FindContentAsync(store, cancellationToken)) is { } problem)
        {
            return problem;
        }

        // Before the database: a process that is killed in between must not leave secrets without their keys. Keys too many open nothing.
        PutKeys(unpacked, data);
        return await PostgresPrograms.RestoreAsync(store, dump, cancellationToken) is { } failed ? failed : "";
    }

    private static void PutKeys(string unpacked, string data)
    {
        var keys = new DirectoryInfo(Path.Combine(unpacked, BackupManifest.Keys));
        if (!keys.Exists)
        {
            return;
        }

        var into = Path.Combine(data, BackupManifest.Keys);
        Durably.CreateFolder(into);
        foreach (var key in keys.EnumerateFiles())
        {
            Durably.Move(key.FullName, Path.Combine(into, key.Name), overwrites: true);
        }
    }
}
