using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Workloads;

/// <summary>Finds who has to do with a workload.</summary>
public static class FindPeople
{
    /// <summary>Everybody who has a role or said something, and the admins, by name: seven statements.</summary>
    public static async Task<IReadOnlyList<(Person Person, Role? Role)>> OfAsync(IUnit unit, WorkloadId workload)
    {
        var roles = (await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => r.Workload == workload).Select(r => new { r.Person, r.Role }))).ToDictionary(r => r.Person, r => r.Role);
        var ids = roles.Keys.Concat(await SpeakersAsync(unit, workload)).Distinct().ToList();
        var people = await unit.Rows<Person>().ListAsync(all => all.Where(p => ids.Contains(p.Id) || (p.IsAdmin && !p.IsDisabled)));
        return [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => (p, roles.TryGetValue(p.Id, out var role) ? role : (Role?)null))];
    }

    private static async Task<IEnumerable<PersonId>> SpeakersAsync(IUnit unit, WorkloadId workload)
    {
        var reviews = await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload).Select(r => r.Id));
        var answered = await unit.Rows<AnswerRevision>().ListAsync(all => all.Where(r => reviews.Contains(r.Review)).Select(r => r.By).Distinct());
        var said = await unit.Rows<StatementRecord>().ListAsync(all => all.Where(s => s.Workload == workload).Select(s => s.By).Distinct());
        var froze = await unit.Rows<Milestone>().ListAsync(all => all.Where(m => m.Workload == workload).Select(m => m.By).Distinct());
        var looked = await unit.Rows<Scan>().ListAsync(all => all.Where(s => s.Workload == workload && s.By != null).Select(s => s.By!.Value).Distinct());
        return [.. answered, .. said, .. froze, .. looked];
    }
}
