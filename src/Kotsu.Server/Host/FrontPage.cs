using Kotsu.Core.Access;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Server.Api;
using Kotsu.Server.Api.Sessions;
using Kotsu.Server.Auth;
using Kotsu.Server.Pages;

namespace Kotsu.Server.Host;

/// <summary>The report of the review that the server was started with, and the address of one-time links.</summary>
internal sealed class FrontPage
{
    /// <summary>Makes the page in a language; null while there is none.</summary>
    public Func<Language, string>? Render { get; set; }

    /// <summary>Adds the page, and the address of one-time links.</summary>
    public static void MapTo(WebApplication application)
    {
        application.MapGet("/report", Show).Needs(Need.SignedIn with { Scope = TokenScope.Read }).ExcludeFromDescription();
        if (!application.Services.GetRequiredService<Shell>().IsThere)
        {
            application.MapGet("/", () => TypedResults.Redirect("/report")).Needs(Need.Nothing).ExcludeFromDescription();
        }

        application.MapGet("/sign-in/{secret}", SignInAsync).Needs(Need.Nothing with { IsSignIn = true }).ExcludeFromDescription();
    }

    private static IResult Show(HttpRequest request, FrontPage page) => page.Render is { } render
        ? TypedResults.Content(render(Languages.Of(request)), "text/html; charset=utf-8")
        : ProblemAnswer.Of(ServerProblems.IsNotThere("page"));

    private static async Task<IResult> SignInAsync(string secret, HttpContext context, IStore store, TimeProvider clock)
    {
        var begun = await SessionEndpoints.BeginByLinkAsync(secret, context, store, clock);
        if (begun.Value is not { } known)
        {
            return ProblemAnswer.Of(begun.Problem!);
        }

        SessionCookie.Write(context, known.Secret);
        return TypedResults.Redirect("/");
    }
}
