using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kotsu.Core.Text;

namespace Kotsu.Server.Tests.Live;

/// <summary>What a page is to the hub, over a bare socket: messages are JSON between record separators.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket socket = new();
    private readonly Queue<string> waiting = new();
    private readonly byte[] buffer = new byte[16 * 1024];
    private string rest = "";
    private int calls;

    private LiveClient()
    {
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The cookie of a new session of the first admin, or of whoever a link's secret is for.</summary>
    public static async Task<string> SignInAsync(RunningServer server, string? secret = null)
    {
        secret ??= (await server.Server.MakeSignInLinkAsync("admin", Language.English, Stop)).Value!.Segments[^1];
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Server.Address };
        using var response = await client.PostAsync("/session/link", new { secret });
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>Opens a socket and shakes hands.</summary>
    public static async Task<LiveClient> ConnectAsync(RunningServer server, string cookie, string? origin = null)
    {
        var client = new LiveClient();
        client.socket.Options.SetRequestHeader("Cookie", cookie);
        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        await client.socket.ConnectAsync(new UriBuilder(server.Server.Address) { Scheme = "ws", Path = "/api/v1/live" }.Uri, Stop);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await client.ReadAsync());
        return client;
    }

    /// <summary>Opens one and watches a workload.</summary>
    public static async Task<LiveClient> WatchAsync(RunningServer server, string cookie, string workload)
    {
        var client = await ConnectAsync(server, cookie);
        Assert.Null(await client.CallAsync("Watch", workload));
        return client;
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <returns>The error; null where there was none.</returns>
    public async Task<string?> CallAsync(string method, params object?[] arguments)
    {
        var id = $"{++calls}";
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        var passed = new List<string>();
        while (true)
        {
            var text = await ReadAsync() ?? throw new InvalidOperationException("The socket was closed.");
            var message = JsonNode.Parse(text)!;
            if ((int)message["type"]! == 3 && (string?)message["invocationId"] == id)
            {
                passed.ForEach(waiting.Enqueue);
                return (string?)message["error"];
            }

            passed.Add(text);
        }
    }

    /// <summary>Waits until the server calls a method, and fits.</summary>
    public async Task<JsonNode> WaitForAsync(string method, Func<JsonNode, bool>? fits = null)
    {
        while (true)
        {
            var message = JsonNode.Parse(await ReadAsync() ?? throw new InvalidOperationException("The socket was closed."))!;
            if ((string?)message["target"] == method && (fits is null || fits(message["arguments"]![0]!)))
            {
                return message["arguments"] is JsonArray { Count: > 0 } body ? body[0]! : message;
            }
        }
    }

    /// <summary>Everything that came and was not waited for.</summary>
    public IReadOnlyList<string> Came => [.. waiting];

    /// <summary>Waits until the server closes the socket.</summary>
    public async Task WaitForEndAsync()
    {
        while (await ReadAsync() is not null)
        {
            // What still came does not matter.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State is WebSocketState.Open)
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        socket.Dispose();
    }

    private Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, Stop);

    private async Task<string?> ReadAsync()
    {
        while (waiting.Count == 0)
        {
            try
            {
                var read = await socket.ReceiveAsync(buffer, Stop);
                if (read.MessageType is WebSocketMessageType.Close)
                {
                    return null;
                }

                var parts = (rest + Encoding.UTF8.GetString(buffer, 0, read.Count)).Split(End);
                rest = parts[^1];
                foreach (var part in parts[..^1])
                {
                    waiting.Enqueue(part);
                }
            }
            catch (WebSocketException)
            {
                return null;
            }
        }

        return waiting.Dequeue();
    }
}
