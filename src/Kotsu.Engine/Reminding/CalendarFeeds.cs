using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Reminding;

/// <summary>Calendars of what falls due, by secret addresses.</summary>
public sealed class CalendarFeeds(WorkloadFigures figures)
{
    private const int DaysAhead = 90;

    /// <summary>A new secret for a person's calendar; the one before ends.</summary>
    public static async Task<string> MakeAsync(IUnit unit, Acting acting)
    {
        var person = acting.By;
        await unit.Rows<CalendarFeed>().RemoveAsync(f => f.Person == person);
        var secret = Secrets.New();
        unit.Rows<CalendarFeed>().Add(new() { Organisation = acting.Organisation, Person = person, SecretHash = Secrets.HashOf(secret), CreatedAt = acting.At });
        return secret;
    }

    /// <summary>Whose calendar a secret opens; null where it opens none, or its person may no longer sign in.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Person?> FindReaderAsync(IUnit unit, string secret)
    {
        var hash = Secrets.HashOf(secret);
        return await unit.Rows<CalendarFeed>().FindAsync(f => f.SecretHash == hash) is { } feed
            ? await unit.Rows<Person>().FindAsync(p => p.Id == feed.Person && !p.IsDisabled)
            : null;
    }

    /// <summary>What falls due in the workloads in which a person has a role.</summary>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(IUnit unit, Person person, DateTimeOffset now)
    {
        var id = person.Id;
        var seen = await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => r.Person == id).Select(r => r.Workload));
        var due = new List<Reminder>();
        foreach (var workload in await unit.Rows<Workload>().ListAsync(all => all.Where(w => seen.Contains(w.Id)).OrderBy(w => w.NameKey)))
        {
            due.AddRange(await Reminder.FindAsync(figures, unit, workload, now, DaysAhead));
        }

        return due;
    }
}
