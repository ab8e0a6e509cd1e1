using Kotsu.Core.Problems;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Backups;

/// <summary>An embedded database as a whole. Its file is never copied as bytes: a copy of a live one is torn, and closing it would drop the server's locks.</summary>
internal static class SqliteFile
{
    /// <summary>Writes all that was committed when this began into a new file, whether a server runs or not.</summary>
    public static Problem? Copy(string path, string into)
    {
        if (!File.Exists(path))
        {
            return BackupProblems.StoreIsAbsent(path);
        }

        try
        {
            using var connection = Open(path);
            connection.Run("VACUUM INTO $into", ("$into", into));
            return FindDamage(into) is { } damage ? BackupProblems.StoreCannotBeRead(path, damage) : null;
        }
        catch (SqliteException failure)
        {
            return BackupProblems.StoreCannotBeRead(path, failure.Message);
        }
    }

    /// <summary>What SQLite finds wrong with a file; null where it is whole.</summary>
    public static string? FindDamage(string path)
    {
        try
        {
            using var connection = Open(path);
            return connection.Text("PRAGMA integrity_check(1)") is var said && said == "ok" ? null : said;
        }
        catch (SqliteException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Whether a file holds anything at all.</summary>
    public static bool HoldsSomething(string path)
    {
        using var connection = Open(path);
        return connection.Number("SELECT count(*) FROM sqlite_schema") > 0;
    }

    /// <summary>The migrations that a file's schema went through.</summary>
    public static IReadOnlyList<string> Migrations(string path)
    {
        using var connection = Open(path);
        return connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") == 0
            ? []
            : connection.Rows("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""", row => row.GetString(0));
    }

    /// <summary>Brings the log of a file that nobody uses into it, so that no log is left to be taken for another file's.</summary>
    public static void CloseLog(string path)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
