using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Organisations;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Workloads;

/// <summary>Who may do what with a workload.</summary>
internal static class RoleEndpoints
{
    private const string Root = "/workloads/{workload}/roles";

    public static void MapTo(RouteGroupBuilder api)
    {
        var need = Need.In(Role.Owner) with { IsForSessions = true };
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("Who has which role in a workload").Answers<Page<RoleView>>();
        api.MapGet(Root + "/{person}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("The role of a person in a workload").Answers<RoleView>();
        api.MapPut(Root + "/{person}", PutAsync).Needs(need).WithSummary("Gives a person a role in place of the one they had; the last owner stays unless an admin says otherwise").Answers<RoleView>();
        api.MapDelete(Root + "/{person}", DeleteAsync).Needs(need).WithSummary("Takes a person's role away").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit =>
        {
            var roles = await unit.Rows<RoleAssignment>().ListAsync(all => all
                .Where(r => r.Workload == workload && ((string)(object)r.Person).CompareTo(after) > 0).OrderBy(r => r.Person).Take(page.Limit + 1));
            var ids = roles.Select(r => r.Person).ToList();
            var people = (await unit.Rows<Person>().ListAsync(all => all.Where(p => ids.Contains(p.Id)))).ToDictionary(p => p.Id);
            return page.Make(roles, r => r.Person.Value, r => RoleView.Of(new(people[r.Person], r)));
        });
    }

    private static Task<IResult> GetAsync(WorkloadId workload, PersonId person, Door door) => door.ReadAsync(
        async unit => await unit.Rows<RoleAssignment>().FindAsync(r => r.Workload == workload && r.Person == person) is { } held
            ? new GivenRole((await unit.Rows<Person>().FindAsync(p => p.Id == person))!, held)
            : null,
        "role",
        Show);

    private static Task<IResult> PutAsync(WorkloadId workload, PersonId person, PutRole body, Door door) => door.WriteAsync(
        "role.give", (unit, acting) => GiveRole.RunAsync(unit, acting, workload, new(person, body.Role), door.Caller.Person.IsAdmin), Show);

    private static Task<IResult> DeleteAsync(WorkloadId workload, PersonId person, Door door) => door.WriteAsync(
        "role.take", (unit, _) => GiveRole.TakeAsync(unit, workload, person, door.Caller.Person.IsAdmin), r => Shown.Gone(SubjectOf(r)));

    private static Shown Show(GivenRole given) => Shown.Of(RoleView.Of(given), SubjectOf(given.Assignment));

    private static string SubjectOf(RoleAssignment role) => $"workload/{role.Workload}/role/{role.Person}";
}

/// <summary>The role to give.</summary>
internal sealed record PutRole(Role Role);

/// <summary>Somebody's role.</summary>
internal sealed record RoleView(PersonId Person, string Name, Role Role)
{
    public static RoleView Of(GivenRole given) => new(given.Person.Id, given.Person.Name, given.Assignment.Role);
}
