using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Evidence;

/// <summary>Evidence that people and programs give.</summary>
internal static class EvidenceEndpoints
{
    private const string Root = "/workloads/{workload}/evidence";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The evidence that was given here, the newest first").Answers<Page<EvidenceView>>();
        api.MapPost(Root, GiveAsync).Needs(Need.In(Role.Outsider) with { Scope = Core.Access.TokenScope.Evidence }).WithSummary("Gives evidence for or against a practice").Answers<EvidenceView>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{evidence}", WithdrawAsync).Needs(Need.In(Role.Member)).WithSummary("Takes evidence back; it stays in the history").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door, string? practice, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var before = DateTimeOffset.FromUnixTimeMilliseconds(page.AfterNumber(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<EvidenceRecord>().ListAsync(all =>
            {
                var wanted = all.Where(e => e.Workload == workload && e.WithdrawnAt == null && e.At < before);
                if (practice is not null)
                {
                    var code = new PracticeCode(practice);
                    wanted = wanted.Where(e => e.Practice == code);
                }

                return wanted.OrderByDescending(e => e.At).Take(page.Limit + 1);
            }),
            e => e.At.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            EvidenceView.Of));
    }

    private static Task<IResult> GiveAsync(WorkloadId workload, EvidenceContent body, Door door, GiveEvidence give) => door.WriteAsync(
        "evidence.give",
        (unit, acting) => give.RunAsync(unit, acting, workload, body),
        e => Shown.Created(EvidenceView.Of(e), $"evidence/{e.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/evidence/{e.Id}"));

    private static Task<IResult> WithdrawAsync(WorkloadId workload, StatementId evidence, Door door) => door.WriteAsync(
        "evidence.withdraw",
        (unit, acting) => GiveEvidence.WithdrawAsync(unit, acting, workload, evidence),
        e => Shown.Gone($"evidence/{e.Id}"));
}

/// <summary>Evidence as it was given.</summary>
internal sealed record EvidenceView
{
    public required StatementId Id { get; init; }

    public required PracticeCode Practice { get; init; }

    public required EvidenceRung Rung { get; init; }

    public required EvidenceRung CountsAs { get; init; }

    public required bool IsContrary { get; init; }

    public required DateOnly Date { get; init; }

    public required string Note { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it counts in full; null for contrary evidence.</summary>
    public required DateOnly? FreshThrough { get; init; }

    public static EvidenceView Of(EvidenceRecord record) => new()
    {
        Id = record.Id,
        Practice = record.Practice,
        Rung = record.Content.Rung,
        CountsAs = record.Content.CountsAs,
        IsContrary = record.Content.IsContrary,
        Date = record.Content.Date,
        Note = record.Content.Note,
        By = record.By,
        At = record.At,
        FreshThrough = record.Content.IsContrary ? null : record.Content.LastFreshDay,
    };
}
