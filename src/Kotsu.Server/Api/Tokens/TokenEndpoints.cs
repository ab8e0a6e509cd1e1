using Kotsu.Core.Access;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Tokens;

/// <summary>The caller's own API tokens.</summary>
internal static class TokenEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        var need = Need.SignedIn with { IsForSessions = true };
        api.MapGet("/tokens", ListAsync).Needs(need).WithSummary("One's own tokens, the newest first").Answers<Page<TokenView>>();
        api.MapPost("/tokens", MakeAsync).Needs(need).WithSummary("Makes a token; its secret is shown once").Answers<NewTokenView>(StatusCodes.Status201Created);
        api.MapDelete("/tokens/{token}", RevokeAsync).Needs(need).WithSummary("Revokes a token").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(Door door) => door.ListAsync(async unit =>
    {
        var person = door.Caller.Person.Id;
        var tokens = await unit.Rows<ApiToken>().ListAsync(all => all.Where(t => t.Person == person && t.RevokedAt == null).OrderByDescending(t => t.CreatedAt).Take(PageRequest.Most));
        return new Page<TokenView>([.. tokens.Select(TokenView.Of)], null);
    });

    private static Task<IResult> MakeAsync(PostToken body, Door door) => door.WriteAsync(
        "token.make",
        (unit, acting) => MakeToken.RunAsync(unit, acting, new(body.Name, body.Scopes, body.Workload, body.Days)),
        made => Shown.Created(new NewTokenView(TokenView.Of(made.Token), Callers.TokenPrefix + made.Secret), $"token/{made.Token.Id}", $"{ApiEndpoints.Root}/tokens/{made.Token.Id}") with { IsSecret = true });

    private static Task<IResult> RevokeAsync(string token, Door door) => door.WriteAsync(
        "token.revoke",
        async (unit, acting) =>
        {
            var (id, person) = (new TokenId(token), door.Caller.Person.Id);
            return await unit.Rows<ApiToken>().FindAsync(t => t.Id == id && t.Person == person && t.RevokedAt == null) is { } found
                && await unit.Rows<ApiToken>().ReplaceAsync(found with { RevokedAt = acting.At })
                ? found
                : new Result<ApiToken>(null, ServerProblems.IsNotThere("token"));
        },
        revoked => Shown.Gone($"token/{revoked.Id}"));
}

/// <summary>A new token.</summary>
/// <param name="Days">How long it lives: 1–365 days.</param>
internal sealed record PostToken(string Name, IReadOnlyList<TokenScope> Scopes, WorkloadId? Workload = null, int Days = 90);

/// <summary>A token and its secret.</summary>
internal sealed record NewTokenView(TokenView Token, string Secret);

/// <summary>A token without its secret.</summary>
internal sealed record TokenView
{
    public required TokenId Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<TokenScope> Scopes { get; init; }

    public required WorkloadId? Workload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset? UsedAt { get; init; }

    public static TokenView Of(ApiToken token) => new()
    {
        Id = token.Id,
        Name = token.Name,
        Scopes = token.Scopes,
        Workload = token.Workload,
        CreatedAt = token.CreatedAt,
        ExpiresAt = token.ExpiresAt,
        UsedAt = token.UsedAt,
    };
}
