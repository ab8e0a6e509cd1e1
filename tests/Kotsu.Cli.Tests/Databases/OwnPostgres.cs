namespace Kotsu.Cli.Tests.Databases;

/// <summary>A PostgreSQL that a test may kill, and a backup of a database in it that no pipe can hold as a whole.</summary>
public sealed class OwnPostgres : IAsyncLifetime
{
    private const string Ballast = """
        INSERT INTO idempotency (organisation, caller, operation, key, request_hash, status, headers, body, at)
        SELECT 'o', 'c', 'GET', 'k', 'h', 200, '', string_agg(md5(n::text), ''), 0 FROM generate_series(1, 60000) AS n
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>The server.</summary>
    public PostgresServer Server { get; } = new();

    /// <summary>The backup.</summary>
    public string Backup => folder.At("backup.tar");

    /// <summary>Where keys of a server would be.</summary>
    public string Data => folder.At("data");

    /// <summary>The database that it was made of.</summary>
    public string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = Server.CreateDatabase();
        folder.Write("data/keys/key-1.xml", "<key/>");
        await RunAsync("db", "migrate", "--data", Data);
        await HeldDatabase.RunAsync(Database, Ballast);
        await RunAsync("db", "backup", Backup, "--data", Data);
    }

    public ValueTask DisposeAsync()
    {
        Server.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(params string[] args)
    {
        var session = new Session { Variables = { ["KOTSU_DATABASE"] = Database } };
        Assert.True(await session.ExitCodeAsync(args) == 0, session.Errors);
    }
}
