using System.Globalization;
using Kotsu.Core.Text;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Sqlite;

/// <summary>Opens the file of a cache: makes it where it is absent, puts it aside where it is broken, refuses it where a newer Kotsu wrote it.</summary>
internal static class CacheFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether a failure says that the file itself is broken, rather than the disk, the lock or the call.</summary>
    public static bool IsBroken(SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Opens <paramref name="path"/>.</summary>
    /// <returns>The one connection of this process, or null with the reason; a reason beside a connection is worth telling.</returns>
    /// <exception cref="SqliteException">The file cannot be opened or written.</exception>
    public static (SqliteConnection? Connection, Words? Notice) Open(string path)
    {
        try
        {
            var connection = Connect(path);
            switch (Check(connection))
            {
                case State.Good:
                    return (connection, null);
                case State.Newer:
                    connection.Dispose();
                    return (null, CacheNotices.Newer(path));
                default:
                    connection.Dispose();
                    return (Replace(path, out var aside), CacheNotices.PutAside(path, aside));
            }
        }
        catch (SqliteException failure) when (IsBroken(failure))
        {
            return (Replace(path, out var aside), CacheNotices.PutAside(path, aside));
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();

            // One writer, few and small writes: a rollback journal is durable with FULL and has none of the races of a write-ahead log.
            // The file may have come with somebody else's repository: no function or trigger of it is trusted.
            connection.Run("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static State Check(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var owner = connection.Number("PRAGMA application_id");
        var version = connection.Number("PRAGMA user_version");
        var tables = Tables(connection);
        if (owner == 0 && version == 0 && tables.Count == 0)
        {
            Create(connection);
            transaction.Commit();
            return State.Good;
        }

        if (owner == CacheSchema.ApplicationId && version > CacheSchema.Version)
        {
            return State.Newer;
        }

        var isOurs = owner == CacheSchema.ApplicationId && version == CacheSchema.Version && tables.SetEquals(CacheSchema.Statements);
        return isOurs && connection.Text("PRAGMA quick_check(1)") == "ok" ? State.Good : State.Foreign;
    }

    private static HashSet<string> Tables(SqliteConnection connection) =>
        [.. connection.Rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL", row => row.GetString(0))];

    private static void Create(SqliteConnection connection)
    {
        foreach (var statement in CacheSchema.Statements)
        {
            connection.Run(statement);
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={CacheSchema.ApplicationId}; PRAGMA user_version={CacheSchema.Version}"));
    }

    private static SqliteConnection Replace(string path, out string aside)
    {
        aside = FreeName(path);
        File.Move(path, aside);

        // A journal left beside a new file would be played back into it.
        if (File.Exists(path + "-journal"))
        {
            File.Move(path + "-journal", aside + "-journal", overwrite: true);
        }

        var connection = Connect(path);
        Check(connection);
        return connection;
    }

    private static string FreeName(string path)
    {
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{path}.broken-{number}");
            if (!Path.Exists(name))
            {
                return name;
            }
        }
    }

    private enum State
    {
        Good,
        Newer,
        Foreign,
    }
}
