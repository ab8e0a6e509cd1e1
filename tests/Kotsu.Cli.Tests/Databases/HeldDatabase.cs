using Kotsu.Storage.Database;
using Npgsql;

namespace Kotsu.Cli.Tests.Databases;

/// <summary>A database in which somebody holds what another needs, so that the other stands still in the middle of its work.</summary>
internal sealed class HeldDatabase : IAsyncDisposable
{
    private readonly NpgsqlConnection holding;
    private readonly NpgsqlConnection watching;

    private HeldDatabase(string address)
    {
        holding = new(ConnectionOf(address));
        watching = new(ConnectionOf(address));
    }

    /// <summary>Holds what a statement takes, without a commit.</summary>
    public static async Task<HeldDatabase> HoldAsync(string address, string statement)
    {
        var held = new HeldDatabase(address);
        await held.holding.OpenAsync(Stop);
        await held.watching.OpenAsync(Stop);
        await RunAsync(held.holding, "BEGIN; " + statement);
        return held;
    }

    /// <summary>The tables of a database, but that of the migrations.</summary>
    public static async Task<long> TablesAsync(string address)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(address));
        await connection.OpenAsync(Stop);
        return await NumberAsync(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory'");
    }

    /// <summary>Runs a statement.</summary>
    public static async Task RunAsync(string address, string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(address));
        await connection.OpenAsync(Stop);
        await RunAsync(connection, statement);
    }

    /// <summary>Waits until somebody waits for what is held.</summary>
    /// <param name="running">What should; it must not end before.</param>
    public async Task WaitUntilHeldUpAsync(Task running)
    {
        while (await NumberAsync(watching, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            Assert.False(running.IsCompleted, "It ended without having been held up.");
            await Task.Delay(20, Stop);
        }
    }

    /// <summary>Lets go, and waits until everybody else has left.</summary>
    public async Task LetGoAsync()
    {
        await RunAsync(holding, "ROLLBACK");
        await holding.CloseAsync();
        while (await NumberAsync(watching, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'") > 1)
        {
            await Task.Delay(20, Stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await holding.DisposeAsync();
        await watching.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string ConnectionOf(string address) => StoreAddress.Postgres(address)!.QueueConnection + ";Pooling=false";

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
