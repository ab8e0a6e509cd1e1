using System.Linq.Expressions;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Server.Auth;

/// <summary>What a session or token opens: whose it is, and the workload that is asked for. All of it is one statement.</summary>
/// <typeparam name="TKey">A session or a token.</typeparam>
internal sealed class Asked<TKey>
    where TKey : class, IRow
{
    public required TKey Key { get; init; }

    public required Person Person { get; init; }

    /// <summary>The workload; null where none is asked for, or the person's organisation has no such one.</summary>
    public Place? Place => Workload is null ? null : new(new(Workload, Stamp), Role, Team);

    private Workload? Workload { get; init; }

    private string? Stamp { get; init; }

    private Role? Role { get; init; }

    private string? Team { get; init; }

    /// <summary>Reads it across organisations; null where no key fits.</summary>
    /// <param name="fits">Which session or token.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="asked">The workload; null for none.</param>
    public static async Task<Asked<TKey>?> FindAsync(IUnit unit, Expression<Func<TKey, bool>> fits, Expression<Func<TKey, PersonId>> owner, WorkloadId? asked)
    {
        var found = await unit.ListAsync(all =>
        {
            var owned = all.Of<TKey>().Where(fits).Join(all.Of<Person>(), owner, person => person.Id, (key, person) => new Asked<TKey> { Key = key, Person = person });
            return asked is { } workload ? In(all, owned, workload) : owned;
        });
        return found is [var one] ? one : null;
    }

    // The unit looks across organisations: a workload of another one than the person's is none of theirs.
    private static IQueryable<Asked<TKey>> In(IVisibleRows all, IQueryable<Asked<TKey>> owned, WorkloadId asked)
    {
        var (workloads, stamps, roles, teams) = (all.Of<Workload>().Where(w => w.Id == asked), all.Of<WorkloadStamp>(), all.Of<RoleAssignment>(), all.Of<Team>());
        return
            from known in owned
            from workload in workloads.Where(w => w.Organisation == known.Person.Organisation).DefaultIfEmpty()
            from stamp in stamps.Where(s => s.Workload == workload.Id).DefaultIfEmpty()
            from role in roles.Where(r => r.Workload == workload.Id && r.Person == known.Person.Id).DefaultIfEmpty()
            from team in teams.Where(t => t.Id == workload.Team).DefaultIfEmpty()
            select new Asked<TKey>
            {
                Key = known.Key,
                Person = known.Person,
                Workload = workload,
                Stamp = stamp.Value,
                Role = (Role?)role.Role,
                Team = team.Name,
            };
    }
}
