using System.Net;
using System.Net.Sockets;

namespace Kotsu.Server.Api;

/// <summary>Where requests come from.</summary>
internal static class Addresses
{
    private const int NetworkBytes = 8;

    /// <summary>The network address; empty where there is none.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Whose address it is, for limits: with IPv6 everybody has a network of 64 bits to choose addresses from.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null or { AddressFamily: not AddressFamily.InterNetworkV6 } or { IsIPv4MappedToIPv6: true })
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes).ToString();
    }
}
