namespace Kotsu.Core.Workloads;

/// <summary>Tells a repository from every other wherever it is checked out: its normalised remote address, else an id that a store made up. Never a path.</summary>
/// <param name="Value">Such as <c>github.com/slok/sloth</c>, or <c>local:</c> and 32 hexadecimal digits.</param>
public readonly record struct RepositoryId(string Value)
{
    /// <summary>The id of the repository behind a remote address, or null where the address is a path on this machine or no address at all.</summary>
    /// <param name="address">As git writes it: a URL, or <c>user@host:path</c>. User, password, scheme, port and a closing <c>.git</c> are left out; the host is lower-cased.</param>
    public static RepositoryId? FromRemote(string address)
    {
        var (host, path) = Split(address.Trim());
        if (!IsHost(host))
        {
            return null;
        }

        var trimmed = path.Trim('/');
        trimmed = trimmed.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? trimmed[..^4].TrimEnd('/') : trimmed;
        return trimmed.Length == 0 || trimmed.Any(c => c == ':' || char.IsControl(c) || char.IsWhiteSpace(c)) ? null : new($"{host.ToLowerInvariant()}/{trimmed}");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static (string Host, string Path) Split(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var rest = address[(scheme + 3)..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            return slash < 0 || address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? ("", "") : (HostOf(rest[..slash]), rest[slash..]);
        }

        // The short form of ssh. One letter before the colon is a drive of Windows; a slash before it means a path.
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && !address.AsSpan(0, colon).ContainsAny('/', '\\') ? (HostOf(address[..colon]), address[(colon + 1)..]) : ("", "");
    }

    private static string HostOf(string authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        return port < 0 ? host : host[..port];
    }

    private static bool IsHost(string host) => host.Length > 0 && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '[' or ']' or ':');
}
