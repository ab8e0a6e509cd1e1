using Microsoft.Extensions.Primitives;

namespace Kotsu.Server.Auth;

/// <summary>Whether a request that a browser sends with our cookie was begun by another site's page.</summary>
internal static class CrossSite
{
    /// <summary>Every browser of today says where a request comes from; one that does not is compared by its Origin.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !OpensSocket(request))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"];
        if (!StringValues.IsNullOrEmpty(site))
        {
            return site != "same-origin" && site != "none";
        }

        var origin = request.Headers.Origin;
        return !StringValues.IsNullOrEmpty(origin) && origin != $"{request.Scheme}://{request.Host}";
    }

    // A socket is opened by GET, and browsers let any page open one.
    private static bool OpensSocket(HttpRequest request) => request.Headers.Upgrade.Count > 0;
}
