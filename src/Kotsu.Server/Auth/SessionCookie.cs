namespace Kotsu.Server.Auth;

/// <summary>The cookie of a session. Over TLS its name binds it to this host alone.</summary>
internal static class SessionCookie
{
    private const string Secure = "__Host-kotsu";
    private const string Plain = "kotsu"; // over plain HTTP on the loopback, where browsers refuse the prefix

    /// <summary>The secret; null without one.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameOf(request)];

    /// <summary>Gives the browser a secret.</summary>
    public static void Write(HttpContext context, string secret) => context.Response.Cookies.Append(NameOf(context.Request), secret, Options(context));

    /// <summary>Takes it away.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(NameOf(context.Request), Options(context));

    private static string NameOf(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
