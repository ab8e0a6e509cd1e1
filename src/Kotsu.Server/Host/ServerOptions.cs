using Kotsu.Server.Auth;
using Kotsu.Server.Auth.Oidc;
using Kotsu.Server.Logs;
using Kotsu.Storage.Database;

namespace Kotsu.Server.Host;

/// <summary>How a server is run.</summary>
public sealed class ServerOptions
{
    /// <summary>Where it listens, such as <c>127.0.0.1:7070</c>.</summary>
    public required string Listen { get; init; }

    /// <summary>The store.</summary>
    public required StoreAddress Store { get; init; }

    /// <summary>The folder for what the server itself keeps: keys, the embedded database, its lock.</summary>
    public required string Data { get; init; }

    /// <summary>The address that people type; null means the one that it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A certificate in PEM with its chain; null without TLS.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>The certificate's key in PEM.</summary>
    public string? TlsKey { get; init; }

    /// <summary>Networks of proxies whose X-Forwarded headers are believed, as CIDR; empty believes nobody.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Whether to listen beyond the loopback without TLS or a trusted proxy.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>The OpenID provider that vouches for people; null without one.</summary>
    public OidcOptions? Oidc { get; init; }

    /// <summary>How often people and programs may ask.</summary>
    public Rates Rates { get; init; } = new();

    /// <summary>
    /// Hosts with ports that the server may connect to although they are not public, or speak plain HTTP, such as <c>git.example.com:443</c>; and networks such as <c>10.20.0.0/16</c>.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The mail server: <c>smtp://USER:PASSWORD@HOST:PORT</c>, or <c>smtp+tls</c> for STARTTLS; null sends no mail.</summary>
    public Uri? Smtp { get; init; }

    /// <summary>Whom mail is from.</summary>
    public string MailFrom { get; init; } = "kotsu@localhost";

    /// <summary>Whether reminders are sent at all, by mail or to channels; the demo sends none, whatever is set.</summary>
    public bool SendsReminders { get; init; } = true;

    /// <summary>What the copy of one remote repository may take on the disk, in MiB.</summary>
    public int MirrorMebibytes { get; init; } = 2048;

    /// <summary>A file of certificates in PEM that vouch for the hosts of repositories; null means those of the machine.</summary>
    public string? Authorities { get; init; }

    /// <summary>How long to wait before what failed in passing is tried again; three times as long each time after that.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many looks at sources are made at once.</summary>
    public int ScansAtOnce { get; init; } = 2;

    /// <summary>How the database is driven.</summary>
    public DatabaseOptions Database { get; init; } = new();

    /// <summary>Whether traces and metrics are sent by OTLP, to where the standard OTEL_ variables say; off, nothing leaves the machine.</summary>
    public bool SendsTelemetry { get; init; }

    /// <summary>How it logs; set by whoever starts it.</summary>
    public LogChoice Log { get; set; } = LogChoice.None;

    /// <summary>Endpoints beside ours, for tests that plant one where nobody watched.</summary>
    internal Action<IEndpointRouteBuilder>? Planted { get; init; }
}
