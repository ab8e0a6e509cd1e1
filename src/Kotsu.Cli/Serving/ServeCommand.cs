using System.CommandLine;
using Kotsu.Cli.Demo;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Server.Auth.Oidc;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Serving;

/// <summary><c>kotsu serve</c>: the server for a team.</summary>
public static class ServeCommand
{
    private const string DefaultListen = "127.0.0.1:7070";

    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var listen = values.Text("--listen", "ADDR", new($"Where to listen; default: {DefaultListen}.", $"待ち受けるアドレス。省略すると{DefaultListen}。"));
        var url = values.Text("--public-url", "URL", new("The address that people type; default: the one that it listens on.", "利用者がアクセスするURL。省略すると待ち受けるアドレス。"));
        var certificate = values.Text("--tls-cert", "FILE", new("A certificate with its chain, PEM.", "証明書とそのチェーン（PEM）。"));
        var key = values.Text("--tls-key", "FILE", new("The certificate's key, PEM.", "証明書の秘密鍵（PEM）。"));
        var proxies = values.Texts("--trusted-proxy", "CIDR", new("A network of proxies whose X-Forwarded headers are believed; may be given again.", "X-Forwardedヘッダーを信頼するプロキシーのネットワーク。複数回指定できます。"));
        var insecure = values.Switch("--insecure", new("Listen beyond this machine without TLS.", "TLSなしで外部からの接続を受け付けます。"));
        var data = values.Text("--data", "DIR", About.ServerData);
        var issuer = values.Text("--oidc-issuer", "URL", new("An OpenID provider that vouches for people who were invited; its client secret is read from KOTSU_OIDC_SECRET.", "招待済みの利用者を認証するOpenIDプロバイダー。クライアントシークレットはKOTSU_OIDC_SECRETから読みます。"));
        var client = values.Text("--oidc-client-id", "ID", new("What the provider knows this server as.", "プロバイダーに登録したクライアントID。"));
        var rate = values.Number("--api-rate", 1, 1_000_000, new("Requests a second of one person or token; default: 50, twice as many at once.", "1人または1トークンあたりの毎秒リクエスト数。省略すると50。瞬間的にはその2倍まで。"));
        var command = new Command("serve", caller.Say(
            "Runs the server that a team shares: reviews, answers, evidence and milestones.",
            "チームで共有するサーバーを起動します。レビュー、回答、根拠、マイルストーンを扱います。"))
        {
            listen, url, certificate, key, proxies, insecure, issuer, client, rate, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = ServerPlace.Of(caller, parsed.GetValue(data));
            var options = new ServerOptions
            {
                Listen = parsed.GetValue(listen) ?? DefaultListen,
                Data = place.Data,
                Store = place.Store,
                PublicUrl = ReadUrl(parsed.GetValue(url)),
                TlsCertificate = parsed.GetValue(certificate),
                TlsKey = parsed.GetValue(key),
                TrustedProxies = parsed.GetValue(proxies) ?? [],
                IsInsecure = parsed.GetValue(insecure),
                Oidc = ReadOidc(caller, parsed.GetValue(issuer), parsed.GetValue(client)),
                Rates = parsed.GetValue(rate) is { } perSecond ? new() { Api = new(perSecond, 2 * perSecond) } : new(),
                AllowedHosts = ServerPlace.AllowedHosts(caller),
                MirrorMebibytes = ServerPlace.MirrorMebibytes(caller),
                Authorities = ServerPlace.Authorities(caller),
                SendsTelemetry = ServerPlace.SendsTelemetry(caller),
                Smtp = ServerPlace.Smtp(caller),
                MailFrom = ServerPlace.MailFrom(caller),
                SendsReminders = !DemoMark.IsIn(place.Data),
            };
            await using var server = await Servers.StartAsync(options, caller, cancellationToken);
            await caller.Errors.WriteLineAsync(caller.Say($"kotsu: serving {server.Address}", $"kotsu: {server.Address} で待ち受けています"));
            await server.WaitAsync(cancellationToken);
            return ExitCodes.Clean;
        });
        return command;
    }

    private static OidcOptions? ReadOidc(Caller caller, string? issuer, string? client) => (issuer, client) switch
    {
        (null, null) => null,
        (not null, not null) when Uri.TryCreate(issuer, UriKind.Absolute, out var url) => new() { Issuer = url, ClientId = client, Secret = caller.Variable("KOTSU_OIDC_SECRET") is { Length: > 0 } secret ? secret : null },
        _ => throw new RefusedException(Refusal.Usage(
            "--oidc-issuer: takes an address, and --oidc-client-id with it",
            "--oidc-issuer: アドレスを指定し、--oidc-client-idも一緒に指定してください")),
    };

    private static Uri? ReadUrl(string? text) => text switch
    {
        null => null,
        _ when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => url,
        _ => throw new RefusedException(Refusal.Usage(
            $"--public-url: \"{text}\" is no address · allowed: https://kotsu.example.com",
            $"--public-url: 「{text}」はURLではありません · https://kotsu.example.com のように指定してください")),
    };
}
