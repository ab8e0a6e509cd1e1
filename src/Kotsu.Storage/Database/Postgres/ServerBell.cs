using System.Threading.Channels;
using Npgsql;

namespace Kotsu.Storage.Database.Postgres;

/// <summary>Lets servers that share one PostgreSQL tell each other that something happened: short texts by NOTIFY, kept nowhere.</summary>
/// <remarks>A text can be lost while a connection is gone. Whoever may have missed some is told so afterwards.</remarks>
public sealed class ServerBell : IAsyncDisposable
{
    private const string Channel = "kotsu_live";
    private const int MostBytes = 7_900; // of a NOTIFY: 8,000
    private const int MostQueued = 1_000;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly Channel<string> ringing = System.Threading.Channels.Channel.CreateBounded<string>(new BoundedChannelOptions(MostQueued) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource stop = new();
    private readonly NpgsqlDataSource source;
    private readonly Action<string> heard;
    private readonly Action missed;
    private readonly Task[] loops;

    private ServerBell(string connection, Action<string> heard, Action missed)
    {
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { KeepAlive = 10, Pooling = false, MaxPoolSize = 2 });
        (this.heard, this.missed) = (heard, missed);
        loops = [Task.Run(ListenAsync), Task.Run(RingAsync)];
    }

    /// <summary>Begins to listen; null for an embedded database, which is nobody else's.</summary>
    /// <param name="heard">Told every text, those of this server too; from any thread.</param>
    /// <param name="missed">Told after a time in which texts may have been lost.</param>
    public static ServerBell? Open(StoreAddress address, Action<string> heard, Action missed) => address.IsPostgres ? new(address.QueueConnection, heard, missed) : null;

    /// <summary>Tells every server a text, soon; at most 7,900 bytes.</summary>
    /// <returns>False where it is too long.</returns>
    public bool Ring(string text) => System.Text.Encoding.UTF8.GetByteCount(text) <= MostBytes && ringing.Writer.TryWrite(text);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ringing.Writer.TryComplete();
        await Task.WhenAny(loops[1], Task.Delay(pause)); // what was told last: that nobody is here any more
        await stop.CancelAsync();
        await Task.WhenAll(loops);
        await source.DisposeAsync();
        stop.Dispose();
    }

    private Task ListenAsync()
    {
        var isFirst = true;
        return KeepTryingAsync(async connection =>
        {
            connection.Notification += (_, told) => heard(told.Payload);
            await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            {
                await listen.ExecuteNonQueryAsync(stop.Token);
            }

            if (!isFirst)
            {
                missed();
            }

            isFirst = false;
            while (true)
            {
                await connection.WaitAsync(stop.Token);
            }
        });
    }

    private Task RingAsync() => KeepTryingAsync(async connection =>
    {
        await foreach (var text in ringing.Reader.ReadAllAsync(stop.Token))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Channel }, new() { Value = text } } };
            await notify.ExecuteNonQueryAsync(stop.Token);
        }
    });

    // Each loop has a connection of its own, for as long as it holds.
    private async Task KeepTryingAsync(Func<NpgsqlConnection, Task> work)
    {
        while (!stop.IsCancellationRequested && !ringing.Reader.Completion.IsCompleted)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stop.Token);
                await work(connection);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(pause, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
