using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Storage.Database.Postgres;
using Kotsu.Storage.Database.Sqlite;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Database;

/// <summary>Opens the store behind an address, and brings its schema up to date.</summary>
public static class StoreOpening
{
    /// <summary>Name of the embedded database's file in the data folder.</summary>
    public const string FileName = "server.db";

    /// <summary>Opens a store.</summary>
    /// <param name="address">Which.</param>
    /// <param name="options">How it is driven; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between two steps of a migration.</param>
    /// <returns>Either the store or the reason why there is none.</returns>
    public static async Task<(IStore? Store, Problem? Problem)> OpenAsync(StoreAddress address, DatabaseOptions? options, CancellationToken cancellationToken)
    {
        if (!address.IsPostgres && !SystemSqlite.IsThere)
        {
            return (null, StoreProblems.SqliteIsAbsent());
        }

        var (database, unreadable) = Open(address, options ?? new());
        if (database is null)
        {
            return (null, unreadable);
        }

        var (_, problem) = await StoreSchema.UpdateAsync(database, address, cancellationToken);
        if (problem is null)
        {
            return (new Store(database), null);
        }

        await database.DisposeAsync();
        return (null, problem);
    }

    internal static (IDatabase? Database, Problem? Problem) Open(StoreAddress address, DatabaseOptions options)
    {
        if (address.IsPostgres)
        {
            return (new PostgresDatabase(address.ConnectionString, options), null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(address.Path))!);
        try
        {
            return (new SqliteDatabase(address.Path, options), null);
        }
        catch (SqliteException failure)
        {
            return (null, BackupProblems.StoreCannotBeRead(address.Path, failure.Message));
        }
    }
}
