using System.Net;
using Kotsu.Core.Problems;
using Microsoft.AspNetCore.HttpOverrides;

namespace Kotsu.Server.Host;

/// <summary>Proxies whose word about a client's address and about TLS is believed. Nobody else's is.</summary>
internal static class TrustedProxies
{
    /// <summary>What is wrong with their networks; null when nothing is.</summary>
    public static Problem? FindProblem(ServerOptions options) => options.TrustedProxies.All(n => Parse(n) is not null)
        ? null
        : ServerProblems.ValueIsNotAllowed("--trusted-proxy", new("a network such as 10.0.0.0/8 or an address", "ネットワーク（10.0.0.0/8など）またはアドレス"));

    /// <summary>Believes them, and every further one that they name as long as it is trusted too.</summary>
    public static void Apply(WebApplication application, ServerOptions options)
    {
        if (options.TrustedProxies.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.TrustedProxies)
        {
            forwarded.KnownIPNetworks.Add(Parse(network)!.Value);
        }

        application.UseForwardedHeaders(forwarded);
    }

    private static System.Net.IPNetwork? Parse(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
