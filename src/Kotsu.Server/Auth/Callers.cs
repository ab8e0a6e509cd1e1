using Kotsu.Core.Access;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;

namespace Kotsu.Server.Auth;

/// <summary>Finds out who asks: by the session's cookie or a token in the Authorization header. Sending both is refused.</summary>
internal sealed class Callers(IStore store, TimeProvider clock)
{
    /// <summary>What every token begins with, so that secret scanners know it.</summary>
    public const string TokenPrefix = "kotsu_";

    /// <summary>How long a session is fresh.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan absolute = TimeSpan.FromHours(12);
    private static readonly TimeSpan seenEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan usedEvery = TimeSpan.FromHours(1);

    /// <summary>Who asks, and the workload that they ask for as they see it: one statement.</summary>
    public async Task<Known> FindAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var cookie = SessionCookie.Read(context.Request);
        WorkloadId? asked = WorkloadId.TryParse(context.Request.RouteValues[Gate.WorkloadPart] as string, null, out var id) ? id : null;
        return (authorization.Length > 0, cookie) switch
        {
            (true, null) => authorization.StartsWith(Bearer + TokenPrefix, StringComparison.Ordinal) ? await FindTokenAsync(authorization[Bearer.Length..], asked, context.RequestAborted) : Known.Nobody,
            (false, not null) => await FindSessionAsync(cookie, asked, context.RequestAborted),
            _ => Known.Nobody,
        };
    }

    /// <summary>Whether a session still counts.</summary>
    public static bool Counts(Session session, DateTimeOffset now) => session.EndedAt is null && now - session.CreatedAt < absolute && now - session.SeenAt < idle;

    /// <summary>Whether somebody showed a moment ago who they are.</summary>
    public bool IsFresh(Caller caller) => caller.Session is { } session && clock.GetUtcNow() - session.CreatedAt < Fresh;

    private async Task<Known> FindSessionAsync(string secret, WorkloadId? asked, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var found = await store.ReadAsync(null, unit => Asked<Session>.FindAsync(unit, s => s.SecretHash == hash, s => s.Person, asked), cancellationToken);
        var (session, person) = (found?.Key, found?.Person);
        if (session is null || person is not { IsDisabled: false } || !Counts(session, now))
        {
            return new(null, person, null);
        }

        if (now - session.SeenAt >= seenEvery)
        {
            await store.WriteAsync(session.Organisation, unit => unit.Rows<Session>().ReplaceAsync(session with { SeenAt = now }), cancellationToken);
        }

        return new(new(person, session, null), person, null) { Place = found!.Place };
    }

    private async Task<Known> FindTokenAsync(string secret, WorkloadId? asked, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var found = await store.ReadAsync(null, unit => Asked<ApiToken>.FindAsync(unit, t => t.SecretHash == hash, t => t.Person, asked), cancellationToken);
        var (token, person) = (found?.Key, found?.Person);
        if (token is not { RevokedAt: null } || person is not { IsDisabled: false } || token.ExpiresAt <= now)
        {
            return new(null, person, token);
        }

        if (token.UsedAt is null || now - token.UsedAt >= usedEvery)
        {
            await store.WriteAsync(token.Organisation, unit => unit.Rows<ApiToken>().ReplaceAsync(token with { UsedAt = now }), cancellationToken);
        }

        return new(new(person, null, token), person, token) { Place = found!.Place };
    }
}
