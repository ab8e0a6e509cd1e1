using System.Globalization;
using Kotsu.Core.Auditing;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Audit;

/// <summary>Who did what.</summary>
internal static class AuditEndpoints
{
    public static void MapTo(RouteGroupBuilder api) =>
        api.MapGet("/audit", ListAsync).Needs(Need.Admin).WithSummary("The audit log, the newest first; each entry is chained to the one before by its hash").Answers<Page<AuditView>>();

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var before = page.AfterNumber(long.MaxValue);
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<AuditEntry>().ListAsync(all => all.Where(e => e.Sequence < before).OrderByDescending(e => e.Sequence).Take(page.Limit + 1)),
            e => e.Sequence.ToString(CultureInfo.InvariantCulture),
            AuditView.Of));
    }
}

/// <summary>One entry of the audit log.</summary>
internal sealed record AuditView
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Token { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Result { get; init; }

    public required string Address { get; init; }

    public required string Hash { get; init; }

    public static AuditView Of(AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        Actor = entry.Actor,
        Token = entry.Token,
        Action = entry.Action,
        Subject = entry.Subject,
        Result = entry.Result,
        Address = entry.Address,
        Hash = entry.Hash,
    };
}
