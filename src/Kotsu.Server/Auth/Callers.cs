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

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan absolute = TimeSpan.FromHours(12);
    private static readonly TimeSpan seenEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan usedEvery = TimeSpan.FromHours(1);

    /// <summary>Who asks; null where nobody is known.</summary>
    public async Task<Caller?> FindAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var cookie = SessionCookie.Read(context.Request);
        return (authorization.Length > 0, cookie) switch
        {
            (true, null) => authorization.StartsWith(Bearer + TokenPrefix, StringComparison.Ordinal) ? await FindTokenAsync(authorization[Bearer.Length..], context.RequestAborted) : null,
            (false, not null) => await FindSessionAsync(cookie, context.RequestAborted),
            _ => null,
        };
    }

    private async Task<Caller?> FindSessionAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var (session, person) = await store.ReadAsync(null, async unit =>
        {
            var session = await unit.Rows<Session>().FindAsync(s => s.SecretHash == hash);
            return (session, session is null ? null : await unit.Rows<Person>().FindAsync(p => p.Id == session.Person));
        }, cancellationToken);
        if (session is not { EndedAt: null } || person is not { IsDisabled: false } || now - session.CreatedAt >= absolute || now - session.SeenAt >= idle)
        {
            return null;
        }

        if (now - session.SeenAt >= seenEvery)
        {
            await store.WriteAsync(session.Organisation, unit => unit.Rows<Session>().ReplaceAsync(session with { SeenAt = now }), cancellationToken);
        }

        return new(person, session, null);
    }

    private async Task<Caller?> FindTokenAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.HashOf(secret), clock.GetUtcNow());
        var (token, person) = await store.ReadAsync(null, async unit =>
        {
            var token = await unit.Rows<ApiToken>().FindAsync(t => t.SecretHash == hash);
            return (token, token is null ? null : await unit.Rows<Person>().FindAsync(p => p.Id == token.Person));
        }, cancellationToken);
        if (token is not { RevokedAt: null } || person is not { IsDisabled: false } || token.ExpiresAt <= now)
        {
            return null;
        }

        if (token.UsedAt is null || now - token.UsedAt >= usedEvery)
        {
            await store.WriteAsync(token.Organisation, unit => unit.Rows<ApiToken>().ReplaceAsync(token with { UsedAt = now }), cancellationToken);
        }

        return new(person, null, token);
    }
}
