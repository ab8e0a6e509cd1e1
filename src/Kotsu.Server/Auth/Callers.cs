using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
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

    /// <summary>Who asks.</summary>
    public async Task<Known> FindAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var cookie = SessionCookie.Read(context.Request);
        return (authorization.Length > 0, cookie) switch
        {
            (true, null) => authorization.StartsWith(Bearer + TokenPrefix, StringComparison.Ordinal) ? await FindTokenAsync(authorization[Bearer.Length..], context.RequestAborted) : Known.Nobody,
            (false, not null) => await FindSessionAsync(cookie, context.RequestAborted),
            _ => Known.Nobody,
        };
    }

    /// <summary>Whether a session still counts.</summary>
    public static bool Counts(Session session, DateTimeOffset now) => session.EndedAt is null && now - session.CreatedAt < absolute && now - session.SeenAt < idle;

    /// <summary>Whether somebody showed a moment ago who they are.</summary>
    public bool IsFresh(Caller caller) => caller.Session is { } session && clock.GetUtcNow() - session.CreatedAt < Fresh;

    private async Task<Known> FindSessionAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var (session, person) = await store.ReadAsync(null, async unit =>
        {
            var session = await unit.Rows<Session>().FindAsync(s => s.SecretHash == hash);
            return (session, session is null ? null : await unit.Rows<Person>().FindAsync(p => p.Id == session.Person));
        }, cancellationToken);
        if (session is null || person is not { IsDisabled: false } || !Counts(session, now))
        {
            return new(null, person, null);
        }

        if (now - session.SeenAt >= seenEvery)
        {
            await store.WriteAsync(session.Organisation, unit => unit.Rows<Session>().ReplaceAsync(session with { SeenAt = now }), cancellationToken);
        }

        return new(new(person, session, null), person, null);
    }

    private async Task<Known> FindTokenAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var (token, person) = await store.ReadAsync(null, async unit =>
        {
            var token = await unit.Rows<ApiToken>().FindAsync(t => t.SecretHash == hash);
            return (token, token is null ? null : await unit.Rows<Person>().FindAsync(p => p.Id == token.Person));
        }, cancellationToken);
        if (token is not { RevokedAt: null } || person is not { IsDisabled: false } || token.ExpiresAt <= now)
        {
            return new(null, person, token);
        }

        if (token.UsedAt is null || now - token.UsedAt >= usedEvery)
        {
            await store.WriteAsync(token.Organisation, unit => unit.Rows<ApiToken>().ReplaceAsync(token with { UsedAt = now }), cancellationToken);
        }

        return new(new(person, null, token), person, token);
    }
}
