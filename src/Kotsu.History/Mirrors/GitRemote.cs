using System.Net;

namespace Kotsu.History.Mirrors;

/// <summary>A repository behind an address, and how it is reached.</summary>
/// <param name="Url">An http or https address without user, query and fragment, or an ssh address with a user.</param>
/// <param name="Addresses">The addresses that its host was checked to lead to; git connects to these and asks no name server.</param>
public sealed record GitRemote(Uri Url, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary><c>user:password</c>, for ssh a private key; null for none.</summary>
    public string? Credential { get; init; }

    /// <summary>A file of certificates in PEM that vouch for its host; null means those of the machine.</summary>
    public string? Authorities { get; init; }

    /// <summary>The address as git is given it, put together from its parts: what was checked and what is connected to are read the same way.</summary>
    internal string Text => Ssh?.Text ?? Origin + Url.AbsolutePath;

    /// <summary>How it is reached by ssh; null where it is not.</summary>
    public GitSsh? Ssh { get; init; }

    /// <summary>Scheme, host and port.</summary>
    internal string Origin => FormattableString.Invariant($"{Url.Scheme}://{Host}:{Url.Port}");

    /// <summary>The host as it stands in an address, with the brackets of IPv6.</summary>
    private string Host => Url.HostNameType is UriHostNameType.IPv6 ? $"[{Url.IdnHost.Trim('[', ']')}]" : Url.IdnHost;

    /// <summary>What binds the host to its checked addresses. curl keeps it for the whole run: a second answer of a name server is never asked for.</summary>
    /// <remarks>Source: git-config(1), http.curloptResolve; git 2.37 and newer.</remarks>
    internal string Pin => FormattableString.Invariant($"{Host}:{Url.Port}:{string.Join(',', Addresses)}");
}
