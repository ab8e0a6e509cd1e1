using System.Net;
using System.Net.Sockets;
using Kotsu.Core.Problems;

namespace Kotsu.Server.Host;

/// <summary>To which hosts the server connects when users name them: public addresses, and those that the server's admin named.</summary>
/// <param name="allowed">
/// Hosts with ports, such as <c>git.example.com:443</c>, that may be anywhere and may speak plain HTTP; and networks, such as <c>10.20.0.0/16</c>, that may be connected to.
/// </param>
internal sealed class OutsideHosts(IReadOnlyList<string> allowed)
{
    private readonly IReadOnlyList<IPNetwork> networks = [.. allowed.Where(IsNetwork).Select(n => IPNetwork.Parse(n))];

    private static readonly IPNetwork[] special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether an address is one that anybody on the internet could reach.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !special.Any(n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>Whether an entry of the list is a network.</summary>
    public static bool IsNetwork(string entry) => entry.Contains('/', StringComparison.Ordinal);

    /// <summary>Why an address is not connected to; null where it is. Its name is resolved later, when it is connected to.</summary>
    public Problem? FindProblem(Uri address) =>
        address.UserInfo.Length > 0 || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && IsNamed(address.IdnHost, address.Port)))
            ? ObservationProblems.AddressIsNotAllowed($"{address.Scheme}://{address.Host}")
            : FindHostProblem(address.IdnHost, address.Port);

    /// <summary>Why a host is not connected to; null where it is, as far as its name tells.</summary>
    public Problem? FindHostProblem(string host, int port) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) && !MayConnect(literal) && !IsNamed(host, port)
            ? ObservationProblems.HostIsNotAllowed(FormattableString.Invariant($"{host}:{port}"))
            : null;

    /// <summary>Connects: resolved once, every address must pass, and the connection goes to an address that did.</summary>
    /// <exception cref="HttpRequestException">An address is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        if (await FindAddressesAsync(host.Host, host.Port, cancellationToken) is not { } addresses)
        {
            throw new HttpRequestException($"{host.Host}:{host.Port} is not public");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Where a host leads to, asked once; null where one of its addresses may not be connected to. Whoever connects goes to these and asks no more.</summary>
    /// <exception cref="SocketException">The name is not known.</exception>
    public async Task<IPAddress[]?> FindAddressesAsync(string host, int port, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Trim('[', ']'), cancellationToken);
        return addresses.Length > 0 && (IsNamed(host, port) || addresses.All(MayConnect)) ? addresses : null;
    }

    private bool MayConnect(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsPublic(plain) || networks.Any(n => n.Contains(plain));
    }

    private bool IsNamed(string host, int port) => allowed.Contains(FormattableString.Invariant($"{host}:{port}"), StringComparer.OrdinalIgnoreCase);
}
