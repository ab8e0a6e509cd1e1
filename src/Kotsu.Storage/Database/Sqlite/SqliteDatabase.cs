using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kotsu.Storage.Database.Sqlite;

/// <summary>The embedded database: one file with a write-ahead log.</summary>
/// <remarks>
/// One connection of the process writes and checkpoints, all others open the file for reading alone: before 3.51.3 two connections that write and
/// checkpoint at once can lose what was committed (WAL reset). <c>synchronous=FULL</c>: an acknowledged change survives the loss of power.
/// </remarks>
internal sealed class SqliteDatabase : IDatabase
{
    private const int Constraint = 19;
    private const int Busy = 5;
    private const int Locked = 6;
    private static readonly int[] unusable = [8, 10, 11, 13, 14, 26]; // READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB

    private readonly SqliteConnection connection;
    private readonly DbContextOptions<SqliteContext> writing;
    private readonly PooledDbContextFactory<SqliteContext> readers;

    public SqliteDatabase(string path, DatabaseOptions options)
    {
        Path = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        connection.Run($"PRAGMA journal_mode=WAL; PRAGMA synchronous={options.Synchronous}; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA journal_size_limit=67108864");
        writing = options.On(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection)).Options;
        var reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();
        readers = new(options.On(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(reading)).Options, poolSize: 64);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public KotsuContext OpenWriter()
    {
        var context = new SqliteContext(writing);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    public KotsuContext OpenReader() => readers.CreateDbContext();

    public StoreFailure Understand(Exception failure) => (failure as SqliteException ?? failure.InnerException as SqliteException) switch
    {
        null => new(FailureKind.Unknown, ""),
        { SqliteErrorCode: Constraint } taken when taken.SqliteExtendedErrorCode is 1555 or 2067 or 2579 => new(FailureKind.RowIsThere, taken.Message),
        { SqliteErrorCode: Busy or Locked } busy => new(FailureKind.Again, busy.Message),
        { } gone when unusable.Contains(gone.SqliteErrorCode) => new(FailureKind.Unavailable, gone.Message),
        _ => new(FailureKind.Unknown, ""),
    };

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
