using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kotsu.Server.Tests.Reminding;

/// <summary>A mail server that takes everything and delivers nothing.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    private MailSink()
    {
    }

    public Uri Address => new($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Mails as they came, headers and body.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    public static MailSink Start()
    {
        var sink = new MailSink();
        sink.listener.Start();
        _ = sink.TakeAsync();
        return sink;
    }

    public void Dispose() => listener.Dispose();

    private async Task TakeAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await TalkAsync(client.GetStream());
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } text && text != ".")
            {
                mail.AppendLine(text);
            }

            Mails.Enqueue(mail.ToString());
            await writer.WriteLineAsync("250 taken");
        }
    }
}

/// <summary>A web server that keeps what is posted to it.</summary>
internal sealed class HttpSink : IDisposable
{
    private readonly HttpListener listener = new();

    private HttpSink(string host)
    {
        Host = host;
        listener.Prefixes.Add($"http://{host}/");
    }

    /// <summary>Its host and port.</summary>
    public string Host { get; }

    public string Address => $"http://{Host}/hook";

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 200;

    public ConcurrentQueue<(string Body, string? Timestamp, string? Signature)> Posts { get; } = [];

    public static HttpSink Start()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var sink = new HttpSink($"127.0.0.1:{port}");
        sink.listener.Start();
        _ = sink.TakeAsync();
        return sink;
    }

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Posts.Enqueue((await reader.ReadToEndAsync(), context.Request.Headers["Kotsu-Timestamp"], context.Request.Headers["Kotsu-Signature"]));
            context.Response.StatusCode = Status;
            context.Response.Close();
        }
    }
}
