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
internal sealed record AcceptanceView(
    StatementId Id, PracticeCode Practice, string Authority, int Level, string Reason, string CompensatingMeasure, DateOnly SignedOn, DateOnly ExpiresOn, int Renewal, PersonId By)
{
    public static AcceptanceView Of(AcceptanceRecord record) => new(
        record.Id,
        record.Practice,
        record.Content.Authority,
        record.Content.Level,
        record.Content.Reason,
        record.Content.CompensatingMeasure,
        record.Content.SignedOn,
        record.Content.ExpiresOn,
        record.Content.Renewal,
        record.By);
}
