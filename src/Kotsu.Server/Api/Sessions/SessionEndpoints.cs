using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Engine.Auditing;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kotsu.Server.Api.Sessions;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/session", Get).Needs(Need.SignedIn).WithSummary("Who is signed in").Answers<SessionView>();
        api.MapPost("/session/link", UseLinkAsync).Needs(Need.Nothing).WithSummary("Signs in by a one-time link").Answers<SessionView>();
        api.MapDelete("/session", EndAsync).Needs(Need.SignedIn with { IsForSessions = true }).WithSummary("Signs out").Produces(StatusCodes.Status204NoContent);
    }

    private static JsonHttpResult<SessionView> Get(Door door) => TypedResults.Json(SessionView.Of(door.Caller.Person, door.Caller.Session?.Method ?? "token"), ApiJson.Options);

    private static async Task<IResult> UseLinkAsync(UseLink body, HttpContext context, IStore store, TimeProvider clock)
    {
        var done = await store.WriteAsync(null, async unit =>
        {
            var signedIn = await SignIn.ByLinkAsync(unit, body.Secret, clock.GetUtcNow());
            if (signedIn.Value is { } known)
            {
                await AuditTrail.AddAsync(unit, known.Person.Organisation, new(known.Session.CreatedAt, known.Person.Id.Value, "", "session.begin", $"session/{known.Session.Id}", "done", context.Connection.RemoteIpAddress?.ToString() ?? ""));
            }

            return signedIn;
        }, context.RequestAborted);
        if (done.Value is not { } begun)
        {
            return ProblemAnswer.Of(done.Problem!);
        }

        SessionCookie.Write(context, begun.Secret);
        return TypedResults.Json(SessionView.Of(begun.Person, begun.Session.Method), ApiJson.Options);
    }

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

/// <summary>The secret of a one-time link.</summary>
internal sealed record UseLink(string Secret);

/// <summary>Who is signed in.</summary>
internal sealed record SessionView(PersonId Person, OrganisationId Organisation, string Name, string Login, bool IsAdmin, string Language, string Method)
{
    public static SessionView Of(Person person, string method) => new(
        person.Id, person.Organisation, person.Name, person.Login, person.IsAdmin, person.Language is Core.Text.Language.Japanese ? "ja" : "en", method);
}
