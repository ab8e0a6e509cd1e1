using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Observing;
using Kotsu.Engine.Reminding;
using Kotsu.Server.Api;
using Kotsu.Server.Host;
using Kotsu.Server.Observing;

namespace Kotsu.Server.Reminding;

/// <summary>Posts digests to Slack, Teams, and programs that check a signature.</summary>
internal sealed class WebhookPost(OutsideHosts hosts, KeptSecrets secrets, ServerOptions options, TimeProvider clock) : IDisposable
{
    private const int MostOfAnAnswer = 64 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = (context, cancellationToken) => hosts.ConnectAsync(context.DnsEndPoint, cancellationToken),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostOfAnAnswer,
    };

    /// <summary>Whether anything is posted at all.</summary>
    public bool IsThere => options.SendsReminders;

    /// <summary>Posts one.</summary>
    /// <returns>What went wrong, in the other side's words; null where it was taken.</returns>
    public async Task<string?> SendAsync(Digest digest, CancellationToken cancellationToken)
    {
        var channel = digest.Channel!;
        var body = Encoding.UTF8.GetBytes(BodyOf(digest));
        using var request = new HttpRequestMessage(HttpMethod.Post, secrets.Reveal(channel.Address)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        if (channel.Secret is { } secret)
        {
            var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("Kotsu-Timestamp", at);
            request.Headers.Add("Kotsu-Signature", Sign(secrets.Reveal(secret), at, body));
            request.Headers.Add("Kotsu-Delivery", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digest.Key)).AsSpan(0, 16)));
        }

        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer within 10 seconds";
        }
    }

    /// <summary>HMAC-SHA256 of <c>timestamp.body</c>, as <c>sha256=</c> and hexadecimal digits.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hash.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => client.Dispose();

    private static string BodyOf(Digest digest) => digest.Channel!.Kind switch
    {
        // Slack reads <, > and & as signs of its own.
        ChannelKind.Slack => JsonSerializer.Serialize(new { text = Escape(digest.Title) + "\n" + string.Join('\n', digest.Lines.Select(l => "• " + Escape(l))) }, ApiJson.Options),
        ChannelKind.Teams => JsonSerializer.Serialize(Card(digest), ApiJson.Options),
        _ => JsonSerializer.Serialize(
            new
            {
                kind = "digest",
                title = digest.Title,
                items = digest.Items.Select(i => new { workload = i.Workload.Id, name = i.Workload.Name, practice = i.Practice, on = i.On, isAcceptance = i.IsAcceptance, line = i.Line.In(digest.Language) }),
                more = digest.More,
            },
            ApiJson.Options),
    };

    // An adaptive card, which both the workflows and the old connectors of Teams take.
    private static object Card(Digest digest) => new
    {
        type = "message",
        attachments = new[]
        {
            new
            {
                contentType = "application/vnd.microsoft.card.adaptive",
                content = new
                {
                    type = "AdaptiveCard",
                    version = "1.4",
                    body = digest.Lines.Prepend(digest.Title).Select((line, at) => new { type = "TextBlock", text = line, wrap = true, weight = at == 0 ? "bolder" : "default" }),
                },
            },
        },
    };

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
