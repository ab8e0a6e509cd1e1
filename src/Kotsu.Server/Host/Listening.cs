using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kotsu.Core.Problems;
using Kotsu.Server.Auth.Oidc;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kotsu.Server.Host;

/// <summary>Where a server listens, and what that takes: beyond the loopback nobody's password may travel in the clear.</summary>
internal static class Listening
{
    private const long MostBytesOfABody = 1024 * 1024;

    /// <summary>Why the server must not listen so; null where it may.</summary>
    public static Problem? FindProblem(ServerOptions options)
    {
        if (Parse(options.Listen) is not { } endpoint)
        {
            return ServerProblems.ValueIsNotAllowed("--listen", new("an address and a port such as 127.0.0.1:7070 or [::1]:7070", "アドレスとポート（127.0.0.1:7070や[::1]:7070など）"));
        }

        if (options.TlsCertificate is null != options.TlsKey is null)
        {
            return ServerProblems.ValueIsNotAllowed("--tls-cert", new("together with --tls-key", "--tls-keyと一緒に指定"));
        }

        if (options.Oidc is { } oidc && !OidcProvider.IsSafe(oidc.Issuer))
        {
            return ServerProblems.ValueIsNotAllowed("--oidc-issuer", new("an https address", "httpsのアドレス"));
        }

        if (TrustedProxies.FindProblem(options) is { } proxy)
        {
            return proxy;
        }

        return IPAddress.IsLoopback(endpoint.Address) || options.TlsCertificate is not null || options.TrustedProxies.Count > 0 || options.IsInsecure
            ? null
            : ServerProblems.ListensInTheClear(options.Listen);
    }

    /// <summary>Tells Kestrel.</summary>
    public static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBytesOfABody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Listen(Parse(options.Listen)!, listen =>
        {
            if (options.TlsCertificate is { } certificate)
            {
                listen.UseHttps(X509Certificate2.CreateFromPemFile(certificate, options.TlsKey));
            }
        });
    }

    private static IPEndPoint? Parse(string listen)
    {
        var text = listen.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"127.0.0.1{listen.AsSpan(9)}") : listen;
        return IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal) ? endpoint : null;
    }
}
