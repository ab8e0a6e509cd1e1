using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Kotsu.Storage.Database.Postgres;

/// <summary>PostgreSQL, which any number of servers may share.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<PostgresContext> writing;
    private readonly PooledDbContextFactory<PostgresContext> readers;

    public PostgresDatabase(string connection, DatabaseOptions options)
    {
        source = NpgsqlDataSource.Create(connection);
        writing = options.On(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(source)).Options;
        readers = new(writing, poolSize: 64);
    }

    public KotsuContext OpenWriter()
    {
        var context = new PostgresContext(writing);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    public KotsuContext OpenReader() => readers.CreateDbContext();

    public ValueTask CloseReaderAsync(KotsuContext reader, bool isSound) => reader.DisposeAsync();

    public StoreFailure Understand(Exception failure) => Driver(failure) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } taken => new(FailureKind.RowIsThere, taken.ConstraintName ?? taken.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } faster => new(FailureKind.Again, faster.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction or ['2', '8', ..] } closed => new(FailureKind.Unavailable, closed.MessageText),
        PostgresException { SqlState: ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] or ['0', '8', ..] } gone => new(FailureKind.Unavailable, gone.MessageText),
        PostgresException or null => new(FailureKind.Unknown, ""),
        { } broken => new(FailureKind.Unavailable, broken.Message),
    };

    // EF wraps what may pass, sometimes twice.
    private static NpgsqlException? Driver(Exception? failure)
    {
        while (failure is not (null or NpgsqlException))
        {
            failure = failure.InnerException;
        }

        return failure as NpgsqlException;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
