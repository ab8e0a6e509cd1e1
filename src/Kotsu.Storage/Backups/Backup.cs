using Kotsu.Core.Problems;
using Kotsu.Storage.Database;
using Kotsu.Storage.Sqlite;

namespace Kotsu.Storage.Backups;

/// <summary>Makes a backup of a store and of the keys beside it, while a server runs or not.</summary>
public static class Backup
{
    /// <summary>Writes a backup: everything that was acknowledged before this began is in it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="data">The data folder of the server, which holds its keys.</param>
    /// <param name="file">A tar file that is not there yet; it appears as a whole, on the disk, readable by its owner alone.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <returns>Why there is none, or null.</returns>
    public static async Task<Problem?> WriteAsync(StoreAddress store, string data, string file, CancellationToken cancellationToken)
    {
        if (Path.Exists(file))
        {
            return BackupProblems.FileIsThere(file);
        }

        if (!store.IsPostgres && !SystemSqlite.IsThere)
        {
            return StoreProblems.SqliteIsAbsent();
        }

        try
        {
            using var work = WorkFolder.CreateIn(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return await WriteAsync(store, data, file, work, cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return BackupProblems.CouldNotBeWritten(file, refused.Message);
        }
    }

    private static async Task<Problem?> WriteAsync(StoreAddress store, string data, string file, WorkFolder work, CancellationToken cancellationToken)
    {
        var content = work.Content;
        var problem = store.IsPostgres
            ? await PostgresPrograms.DumpAsync(store, Path.Combine(content, BackupManifest.PostgresFile), cancellationToken)
            : SqliteFile.Copy(store.Path, Path.Combine(content, BackupManifest.SqliteFile));
        if (problem is not null)
        {
            return problem;
        }

        // After the database: a secret in it may use a key that was made a moment ago.
        CopyKeys(data, content);
        var packed = work.At("packed");
        await BackupFile.PackAsync(content, store.IsPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite, packed, cancellationToken);
        Durably.Move(packed, file, overwrites: false);
        return null;
    }

    private static void CopyKeys(string data, string content)
    {
        var keys = new DirectoryInfo(Path.Combine(data, BackupManifest.Keys));
        if (!keys.Exists)
        {
            return;
        }

        var into = Directory.CreateDirectory(Path.Combine(content, BackupManifest.Keys)).FullName;
        foreach (var key in keys.EnumerateFiles().Where(k => k.Name[0] != '.' && k.LinkTarget is null))
        {
            key.CopyTo(Path.Combine(into, key.Name));
        }
    }
}
