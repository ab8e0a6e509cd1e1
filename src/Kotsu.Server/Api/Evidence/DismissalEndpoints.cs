using Kotsu.Core.Evidence;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Evidence;

/// <summary>Findings that people put aside: with a reason, and until a day.</summary>
internal static class DismissalEndpoints
{
    private const string Root = "/workloads/{workload}/dismissals";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("What was put aside here, the newest first").Answers<Page<DismissalView>>();
        api.MapPost(Root, DismissAsync).Needs(Need.In(Role.Member)).WithSummary("Puts one finding, or those of a probe, aside until a day").Answers<DismissalView>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{dismissal}", WithdrawAsync).Needs(Need.In(Role.Member)).WithSummary("Takes a dismissal back").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<DismissalView>(
        [.. (await unit.Rows<DismissalRecord>().ListAsync(all => all.Where(d => d.Workload == workload && d.WithdrawnAt == null).OrderByDescending(d => d.At).Take(PageRequest.Most))).Select(DismissalView.Of)], null));

    private static Task<IResult> DismissAsync(WorkloadId workload, DismissalContent body, Door door) => door.WriteAsync(
        "dismissal.say",
        (unit, acting) => DismissFindings.RunAsync(unit, acting, workload, body),
        d => Shown.Created(DismissalView.Of(d), $"dismissal/{d.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/dismissals/{d.Id}"));

    private static Task<IResult> WithdrawAsync(WorkloadId workload, StatementId dismissal, Door door) => door.WriteAsync(
        "dismissal.withdraw",
        (unit, acting) => DismissFindings.WithdrawAsync(unit, acting, workload, dismissal),
        d => Shown.Gone($"dismissal/{d.Id}"));
}

/// <summary>A dismissal.</summary>
/// <param name="On">The day on which it was said.</param>
internal sealed record DismissalView(StatementId Id, DismissalContent Content, DateOnly On, PersonId By, DateTimeOffset At)
{
    public static DismissalView Of(DismissalRecord record) => new(
        record.Id,
        new(record.Content.Until, record.Content.Why) { Fingerprint = record.Content.Fingerprint?.Value, Probe = record.Content.Probe?.Value, Path = record.Content.Path },
        record.Content.On,
        record.By,
        record.At);
}
