namespace Kotsu.Server.Api;

/// <summary>Where requests come from.</summary>
internal static class Addresses
{
    /// <summary>The network address; empty where there is none.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
