using System.Collections.Concurrent;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
    private const int MostIdleReaders = 32;
    private static readonly int[] unusable = [8, 10, 11, 13, 14, 26]; // READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB

    private readonly SqliteConnection connection;
    private readonly DbContextOptions<SqliteContext> writing;
    private readonly ConcurrentQueue<KotsuContext> readers = new();
    private readonly DatabaseOptions options;
    private readonly string reading;

    public SqliteDatabase(string path, DatabaseOptions options)
    {
        Path = path;
        this.options = options;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        connection.Run($"PRAGMA journal_mode=WAL; PRAGMA synchronous={options.Synchronous}; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA journal_size_limit=67108864");
        writing = options.On(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection)).Options;
        reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public KotsuContext OpenWriter()
    {
        var context = new SqliteContext(writing);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    // Opening costs more than most statements: EF registers some thirty functions at each connection, even at a pooled one.
    public KotsuContext OpenReader() => readers.TryDequeue(out var reader) ? reader : MakeReader();

    public ValueTask CloseReaderAsync(KotsuContext reader, bool isSound)
    {
        if (!isSound || readers.Count >= MostIdleReaders)
        {
            return reader.DisposeAsync();
        }

        readers.Enqueue(reader);
        return ValueTask.CompletedTask;
    }

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
        while (readers.TryDequeue(out var reader))
        {
            await reader.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private SqliteContext MakeReader()
    {
        var opened = new SqliteConnection(reading);
        opened.Open();
        opened.Run("PRAGMA trusted_schema=OFF");
        return new(options.On(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(opened, contextOwnsConnection: true)).Options);
    }
}
