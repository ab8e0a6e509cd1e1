using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Says who may do what with a workload.</summary>
public static class GiveRole
{
    /// <summary>Gives a person a role, in place of the one they had.</summary>
    /// <param name="byAdmin">Whether an admin does it, who may leave a workload without an owner.</param>
    public static async Task<Result<GivenRole>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, GivenTo to, bool byAdmin)
    {
        var (id, organisation) = (to.Person, acting.Organisation);
        if (await unit.Rows<Person>().FindAsync(p => p.Id == id && p.ErasedAt == null) is not { } person)
        {
            return ServerProblems.IsNotThere("person");
        }

        var held = await FindAsync(unit, workload, id);
        if (held is { Role: Role.Owner } && to.Role is not Role.Owner && !byAdmin && !await HasOtherOwnerAsync(unit, workload, id))
        {
            return AccessProblems.LastOwner();
        }

        var given = new RoleAssignment { Organisation = organisation, Workload = workload, Person = id, Role = to.Role };
        if (held is null)
        {
            unit.Rows<RoleAssignment>().Add(given);
        }
        else if (!await unit.Rows<RoleAssignment>().ReplaceAsync(given))
        {
            return ServerProblems.IsNotThere("role");
        }

        return new GivenRole(person, given);
    }

    /// <summary>Takes a person's role away; they no longer see the workload.</summary>
    /// <param name="byAdmin">Whether an admin does it, who may leave a workload without an owner.</param>
    public static async Task<Result<RoleAssignment>> TakeAsync(IUnit unit, WorkloadId workload, PersonId person, bool byAdmin)
    {
        if (await FindAsync(unit, workload, person) is not { } held)
        {
            return ServerProblems.IsNotThere("role");
        }

        if (held.Role is Role.Owner && !byAdmin && !await HasOtherOwnerAsync(unit, workload, person))
        {
            return AccessProblems.LastOwner();
        }

        await unit.Rows<RoleAssignment>().RemoveAsync(r => r.Workload == workload && r.Person == person);
        return held;
    }

    private static Task<RoleAssignment?> FindAsync(IUnit unit, WorkloadId workload, PersonId person) =>
        unit.Rows<RoleAssignment>().FindAsync(r => r.Workload == workload && r.Person == person);

    private static async Task<bool> HasOtherOwnerAsync(IUnit unit, WorkloadId workload, PersonId person) =>
        await unit.Rows<RoleAssignment>().CountAsync(r => r.Workload == workload && r.Person != person && r.Role == Role.Owner) > 0;
}

/// <summary>Whom to give which role.</summary>
public sealed record GivenTo(PersonId Person, Role Role);

/// <summary>A role and whose it is.</summary>
public sealed record GivenRole(Person Person, RoleAssignment Assignment);
