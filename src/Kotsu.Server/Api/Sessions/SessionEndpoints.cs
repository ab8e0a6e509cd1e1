using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;
using Kotsu.Server.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kotsu.Server.Api.Sessions;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/session", Get).Needs(Need.SignedIn).WithSummary("Who is signed in").Answers<SessionView>();
        api.MapGet("/session/ways", Ways).Needs(Need.Nothing).WithSummary("The ways to sign in that this server has").Answers<WaysView>();
        api.MapPost("/session", SignInAsync).Needs(Need.Nothing with { IsSignIn = true }).WithSummary("Signs in by login, password and the code of an authenticator app").Answers<SessionView>();
        api.MapPost("/session/link", UseLinkAsync).Needs(Need.Nothing with { IsSignIn = true }).WithSummary("Signs in by a one-time link").Answers<SessionView>();
        api.MapDelete("/session", EndAsync).Needs(Need.SignedIn with { IsForSessions = true }).WithSummary("Signs out").Produces(StatusCodes.Status204NoContent);
    }

    private static JsonHttpResult<SessionView> Get(Door door) => TypedResults.Json(SessionView.Of(door.Caller.Person, door.Caller.Session?.Method ?? "token"), ApiJson.Options);

    private static JsonHttpResult<WaysView> Ways(ServerOptions options) =>
        TypedResults.Json(new WaysView(options.Oidc is null ? null : OidcEndpoints.Begin, options.Oidc?.Issuer.Host), ApiJson.Options);

    /// <summary>Uses a one-time link up and begins a session, with its audit entry.</summary>
    public static Task<Result<SignedIn>> BeginByLinkAsync(string secret, HttpContext context, IStore store, TimeProvider clock) =>
        Auth.Sessions.BeginAsync(store, context, unit => SignIn.ByLinkAsync(unit, secret, clock.GetUtcNow()));

    /// <summary>Answers with the session that began, and gives its secret to the browser.</summary>
    public static IResult Answer(HttpContext context, Result<SignedIn> begun)
    {
        if (begun.Value is not { } known)
        {
            return ProblemAnswer.Of(begun.Problem!);
        }

        SessionCookie.Write(context, known.Secret);
        return TypedResults.Json(SessionView.Of(known.Person, known.Session.Method), ApiJson.Options);
    }

    private static async Task<IResult> SignInAsync(Credentials body, HttpContext context, PasswordSignIn signIn) => Answer(context, await signIn.RunAsync(context, body));

    private static async Task<IResult> UseLinkAsync(UseLink body, HttpContext context, IStore store, TimeProvider clock) =>
        Answer(context, await BeginByLinkAsync(body.Secret, context, store, clock));

    private static async Task<IResult> EndAsync(Door door, HttpContext context)
    {
        var session = door.Caller.Session!;
        var answer = await door.WriteAsync("session.end", async (unit, acting) =>
            await unit.Rows<Session>().ReplaceAsync(session with { EndedAt = acting.At }) ? new Result<Session>(session, null) : ServerProblems.IsNotThere("session"),
            _ => Shown.Gone($"session/{session.Id}"));
        SessionCookie.Remove(context);
        return answer;
    }
}

/// <summary>Ways to sign in besides a password and a passkey, which every server has.</summary>
/// <param name="Provider">The address that begins a sign-in with the OpenID provider; null without one.</param>
/// <param name="ProviderName">The provider's host.</param>
internal sealed record WaysView(string? Provider, string? ProviderName);

/// <summary>The secret of a one-time link.</summary>
internal sealed record UseLink(string Secret);

/// <summary>Who is signed in.</summary>
internal sealed record SessionView
{
    public required PersonId Person { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required string Name { get; init; }

    public required string Login { get; init; }

    public required bool IsAdmin { get; init; }

    public required string Language { get; init; }

    public required string Method { get; init; }

    public static SessionView Of(Person person, string method) => new()
    {
        Person = person.Id,
        Organisation = person.Organisation,
        Name = person.Name,
        Login = person.Login,
        IsAdmin = person.IsAdmin,
        Language = person.Language is Core.Text.Language.Japanese ? "ja" : "en",
        Method = method,
    };
}
