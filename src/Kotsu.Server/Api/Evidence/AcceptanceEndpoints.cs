using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Evidence;

/// <summary>Acceptances of risk: signed, with a compensating measure, and they lapse.</summary>
internal static class AcceptanceEndpoints
{
    private const string Root = "/workloads/{workload}/acceptances";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The acceptances that were signed here, the newest first").Answers<Page<AcceptanceView>>();
        api.MapPost(Root, SignAsync).Needs(Need.In(Role.Owner)).WithSummary("Accepts a risk until a day").Answers<AcceptanceView>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{acceptance}", WithdrawAsync).Needs(Need.In(Role.Owner)).WithSummary("Takes an acceptance back").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<AcceptanceView>(
        [.. (await unit.Rows<AcceptanceRecord>().ListAsync(all => all.Where(a => a.Workload == workload && a.WithdrawnAt == null).OrderByDescending(a => a.At).Take(PageRequest.Most))).Select(AcceptanceView.Of)], null));

    private static Task<IResult> SignAsync(WorkloadId workload, AcceptanceContent body, Door door, AcceptRisk accept) => door.WriteAsync(
        "acceptance.sign",
        (unit, acting) => accept.RunAsync(unit, acting, workload, body),
        a => Shown.Created(AcceptanceView.Of(a), $"acceptance/{a.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/acceptances/{a.Id}"));

    private static Task<IResult> WithdrawAsync(WorkloadId workload, StatementId acceptance, Door door) => door.WriteAsync(
        "acceptance.withdraw",
        (unit, acting) => AcceptRisk.WithdrawAsync(unit, acting, workload, acceptance),
        a => Shown.Gone($"acceptance/{a.Id}"));
}

/// <summary>An acceptance as it was signed.</summary>
internal sealed record AcceptanceView
{
    public required StatementId Id { get; init; }

    public required PracticeCode Practice { get; init; }

    public required string Authority { get; init; }

    public required int Level { get; init; }

    public required string Reason { get; init; }

    public required string CompensatingMeasure { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required int Renewal { get; init; }

    public required PersonId By { get; init; }

    public static AcceptanceView Of(AcceptanceRecord record) => new()
    {
        Id = record.Id,
        Practice = record.Practice,
        Authority = record.Content.Authority,
        Level = record.Content.Level,
        Reason = record.Content.Reason,
        CompensatingMeasure = record.Content.CompensatingMeasure,
        SignedOn = record.Content.SignedOn,
        ExpiresOn = record.Content.ExpiresOn,
        Renewal = record.Content.Renewal,
        By = record.By,
    };
}
