using System.Security.Cryptography;
using System.Text;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;
using Kotsu.Server.Auth.Oidc;
using Kotsu.Server.Auth.Passkeys;
using Kotsu.Server.Host;

namespace Kotsu.Server.Api.Sessions;

/// <summary>Signing in at an OpenID provider. A browser goes there and comes back; what was asked travels with it, sealed, in a cookie.</summary>
internal static class OidcEndpoints
{
    public const string Begin = "/sign-in/oidc";
    private const string Back = "/sign-in/oidc/callback";
    private const string Cookie = "kotsu-oidc";
    private const string Purpose = "oidc";

    /// <summary>Adds them where a provider is configured.</summary>
    public static void MapTo(WebApplication application)
    {
        if (application.Services.GetRequiredService<ServerOptions>().Oidc is null)
        {
            return;
        }

        application.MapGet(Begin, BeginAsync).Needs(Need.Nothing).ExcludeFromDescription();
        application.MapGet(Back, EndAsync).Needs(Need.Nothing with { IsSignIn = true }).ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(HttpContext context, OidcProvider provider, Ceremonies ceremonies)
    {
        var asked = AskedSignIn.New();
        var address = await provider.FindAuthorizationAsync(asked, RedirectOf(context), context.RequestAborted);
        if (address.Value is not { } there)
        {
            return ProblemAnswer.Of(address.Problem!);
        }

        context.Response.Cookies.Append(Cookie, ceremonies.Seal(Purpose, asked.ToString()), CookieOf(context));
        return TypedResults.Redirect(there.AbsoluteUri);
    }

    private static async Task<IResult> EndAsync(HttpContext context, OidcProvider provider, Ceremonies ceremonies, IStore store, TimeProvider clock)
    {
        var query = context.Request.Query;
        var asked = context.Request.Cookies[Cookie] is { } kept ? AskedSignIn.Parse(ceremonies.Open(Purpose, kept)) : null;
        context.Response.Cookies.Delete(Cookie, CookieOf(context));
        var trouble = asked is null || !IsSame(asked.State, query["state"].ToString()) ? "this browser did not begin it, or too long ago"
            : query.ContainsKey("error") ? "it refused"
            : query.TryGetValue("iss", out var issuer) && issuer.ToString().TrimEnd('/') != provider.Issuer ? "it comes from another issuer"
            : query["code"].ToString().Length == 0 ? "it brought no code"
            : null;
        if (trouble is not null)
        {
            return ProblemAnswer.Of(AccessProblems.ProviderIsNotBelieved(trouble));
        }

        var vouched = await provider.RedeemAsync(query["code"].ToString(), asked!, RedirectOf(context), context.RequestAborted);
        if (vouched.Value is not { } account)
        {
            return ProblemAnswer.Of(vouched.Problem!);
        }

        var begun = await Auth.Sessions.BeginAsync(store, context, unit => SignInByProvider.RunAsync(unit, account, clock.GetUtcNow()));
        if (begun.Value is not { } signedIn)
        {
            return ProblemAnswer.Of(begun.Problem!);
        }

        SessionCookie.Write(context, signedIn.Secret);
        return TypedResults.Redirect("/");
    }

    private static bool IsSame(string ours, string theirs) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs));

    private static Uri RedirectOf(HttpContext context)
    {
        var root = context.RequestServices.GetRequiredService<ServerOptions>().PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return new(root, Back);
    }

    // Lax: it must come back with the provider's redirect.
    private static CookieOptions CookieOf(HttpContext context) => new() { HttpOnly = true, IsEssential = true, Path = Begin, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(5) };
}
