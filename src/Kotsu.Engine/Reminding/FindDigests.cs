using System.Globalization;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Reminding;

/// <summary>Finds who is to be told what on a Monday morning of their workloads, and was not told yet. Nobody is told of nothing.</summary>
public sealed class FindDigests(WorkloadFigures figures)
{
    /// <summary>The digests of one organisation. An owner gets one, of the workloads in which it is Monday morning then.</summary>
    public async Task<IReadOnlyList<Digest>> RunAsync(IUnit unit, OrganisationId organisation, DateTimeOffset now)
    {
        var workloads = await unit.Rows<Workload>().ListAsync(all => all.OrderBy(w => w.NameKey));
        var mondays = workloads.ToDictionary(w => w.Id, w => Digest.MondayOf(w, now));
        if (mondays.Values.OfType<DateOnly>().DefaultIfEmpty().Max() is var monday && monday == default)
        {
            return [];
        }

        var sent = await unit.Rows<SentReminder>().ListAsync(all => all.Where(s => s.At > now.AddDays(-7)).Select(s => s.Key));
        var due = new Dictionary<WorkloadId, IReadOnlyList<Reminder>>();
        foreach (var workload in workloads.Where(w => mondays[w.Id] is not null))
        {
            due[workload.Id] = Reminder.Of(await figures.ReadAsync(unit, workload, Day.Of(now, workload.TimeZone)), Digest.DaysAhead);
        }

        var found = (await OfOwnersAsync(unit, organisation, monday, due)).Concat(await OfChannelsAsync(unit, organisation, monday, due));
        return [.. found.Where(d => !sent.Contains(d.Key))];
    }

    private static async Task<IEnumerable<Digest>> OfOwnersAsync(IUnit unit, OrganisationId organisation, DateOnly monday, Dictionary<WorkloadId, IReadOnlyList<Reminder>> due)
    {
        var roles = await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => r.Role == Role.Owner));
        var people = (await unit.Rows<Person>().ListAsync(all => all.Where(p => !p.IsDisabled && p.Email != null))).ToDictionary(p => p.Id);
        return
            from role in roles
            where people.ContainsKey(role.Person) && due.ContainsKey(role.Workload)
            group role.Workload by role.Person into owned
            let digest = Digest.Of(Key(monday, owned.Key.Value), organisation, owned.SelectMany(w => due[w]))
            where digest is not null
            select digest with { Owner = people[owned.Key] };
    }

    private static async Task<IEnumerable<Digest>> OfChannelsAsync(IUnit unit, OrganisationId organisation, DateOnly monday, Dictionary<WorkloadId, IReadOnlyList<Reminder>> due) =>
        from channel in await unit.Rows<Channel>().ListAsync(all => all.OrderBy(c => c.CreatedAt))
        where due.ContainsKey(channel.Workload)
        let digest = Digest.Of(Key(monday, channel.Id.Value), organisation, due[channel.Workload])
        where digest is not null
        select digest with { Channel = channel };

    private static string Key(DateOnly monday, string reader) => string.Create(CultureInfo.InvariantCulture, $"digest {monday:yyyy-MM-dd} {reader}");
}
