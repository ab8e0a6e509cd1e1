using System.Collections.Concurrent;
using System.Threading.Channels;
using Kotsu.Core.Workloads;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Live;

/// <summary>One client with a box of its own for what it is to be told: one that stops reading holds up nobody.</summary>
internal sealed class LiveConnection
{
    private const int MostWaiting = 256;
    private static readonly TimeSpan longestSend = TimeSpan.FromSeconds(20);

    private readonly Channel<LiveMessage> box = Channel.CreateBounded<LiveMessage>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Func<LiveMessage, CancellationToken, Task> send;
    private readonly Action abort;
    private int hasMissed;

    public LiveConnection(Caller caller, Func<LiveMessage, CancellationToken, Task> send, Action abort)
    {
        (Caller, this.send, this.abort) = (caller, send, abort);
        _ = PumpAsync();
    }

    /// <summary>Who it is.</summary>
    public Caller Caller { get; }

    /// <summary>The workloads that it watches, each with where it is in it.</summary>
    public ConcurrentDictionary<WorkloadId, LivePlace> Watched { get; } = new();

    /// <summary>Puts a message into the box. Where that is full the client is told later that it missed something.</summary>
    public void Tell(LiveMessage message)
    {
        if (!box.Writer.TryWrite(message))
        {
            Interlocked.Exchange(ref hasMissed, 1);
        }
    }

    /// <summary>Ends it.</summary>
    public void Abort()
    {
        box.Writer.TryComplete();
        abort();
    }

    /// <summary>It has ended.</summary>
    public void Close() => box.Writer.TryComplete();

    private async Task PumpAsync()
    {
        await foreach (var message in box.Reader.ReadAllAsync())
        {
            await SendAsync(message);
            if (box.Reader.Count == 0 && Interlocked.Exchange(ref hasMissed, 0) == 1)
            {
                await SendAsync(LiveMessage.Resync);
            }
        }
    }

    private async Task SendAsync(LiveMessage message)
    {
        using var patience = new CancellationTokenSource(longestSend);
        var sending = send(message, patience.Token);
        await sending.WaitAsync(longestSend).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sending.IsCompletedSuccessfully)
        {
            Abort();
        }
    }
}

/// <summary>Where somebody is in a workload.</summary>
/// <param name="Since">When they came.</param>
/// <param name="FocusedAt">When they went to that place: of several tabs the last one tells where somebody is.</param>
internal sealed record LivePlace(string Place, DateTimeOffset Since, DateTimeOffset FocusedAt);
