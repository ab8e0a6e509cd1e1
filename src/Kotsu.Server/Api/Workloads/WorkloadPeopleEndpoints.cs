using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Workloads;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Workloads;

/// <summary>The names behind the ids of a workload.</summary>
internal static class WorkloadPeopleEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/people", ListAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("Everybody who has a role in the workload or said something in it, and the admins, by name").Answers<IReadOnlyList<WorkloadPersonView>>();

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit =>
        (await FindPeople.OfAsync(unit, workload)).Select(p => new WorkloadPersonView(p.Person.Id, p.Person.Name, p.Role?.ToString().ToLowerInvariant() ?? (p.Person.IsAdmin ? "admin" : null))).ToList());
}

/// <summary>Somebody of a workload.</summary>
/// <param name="Name">What others see; a substitute where the person was erased.</param>
/// <param name="Role">spectator, outsider, member or owner; admin for one without a role here; null for who only said something once.</param>
internal sealed record WorkloadPersonView(PersonId Id, string Name, string? Role);
