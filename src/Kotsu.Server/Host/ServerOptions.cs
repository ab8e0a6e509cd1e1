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

    /// <summary>How the database is driven.</summary>
    public DatabaseOptions Database { get; init; } = new();

    /// <summary>How it logs; set by whoever starts it.</summary>
    public LogChoice Log { get; set; } = LogChoice.None;
}
