using System.Globalization;

namespace Kotsu.Core.Observing;

/// <summary>A repository behind ssh: <c>ssh://USER@HOST:PORT/PATH</c>, or the short form <c>USER@HOST:PATH</c>, whose path begins at the user's home.</summary>
/// <param name="User">Who signs in there; often <c>git</c>.</param>
/// <param name="Host">A name or an IPv4 address.</param>
/// <param name="Port">22 where none is named.</param>
public sealed record SshAddress(string User, string Host, int Port)
{
    private const int UsualPort = 22;

    /// <summary>The address as git is given it, put together from its parts: what was checked and what is connected to are read the same way.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a URL, for messages; it names no secret.</summary>
    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"ssh://{User}@{Host}:{Port}/{Path}"));

    private string Path { get; init; } = "";

    /// <summary>Whether a text means ssh, well-formed or not.</summary>
    public static bool IsMeant(string text) => text.StartsWith("ssh:", StringComparison.OrdinalIgnoreCase)
        || (!text.Contains("://", StringComparison.Ordinal) && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf(':', at) > at);

    /// <summary>Reads one.</summary>
    /// <returns>Null where the text is none: without a user, with a password, a query, or an option of ssh in the place of a name.</returns>
    public static SshAddress? Parse(string text) => !IsMeant(text) ? null : text.Contains("://", StringComparison.Ordinal) ? ParseUrl(text) : ParseShort(text);

    private static SshAddress? ParseUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri is not { Scheme: "ssh", Query: "", Fragment: "" } || uri.AbsolutePath.Length < 2 || !AreNames(uri.UserInfo, uri.IdnHost))
        {
            return null;
        }

        var port = uri.Port < 0 ? UsualPort : uri.Port;
        return new(uri.UserInfo, uri.IdnHost, port) { Path = uri.AbsolutePath[1..], Text = string.Create(CultureInfo.InvariantCulture, $"ssh://{uri.UserInfo}@{uri.IdnHost}:{port}{uri.AbsolutePath}") };
    }

    private static SshAddress? ParseShort(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var colon = text.IndexOf(':', at);
        var (user, host, path) = (text[..at], text[(at + 1)..colon], text[(colon + 1)..]);
        return AreNames(user, host) && path.Length > 0 && path[0] != '-' ? new(user, host, UsualPort) { Path = path.TrimStart('/'), Text = $"{user}@{host}:{path}" } : null;
    }

    // What begins with a hyphen would be read as an option of ssh.
    private static bool AreNames(string user, string host) =>
        user.Length > 0 && user[0] != '-' && user.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
        && host.Length > 0 && host[0] != '-' && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
}
