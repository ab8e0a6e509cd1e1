using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Standings;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Reminding;

/// <summary>Calendars of what falls due, by secret addresses.</summary>
public sealed class CalendarFeeds(WorkloadFigures figures)
{
    private const int DaysAhead = 90;
    private const int MostKept = 5_000;
    private const int AtOnce = 50;
    private readonly KeptByStamp<IReadOnlyList<Reminder>> kept = new(MostKept);

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
        var readers = await unit.ListAsync(all => all.Of<CalendarFeed>().Where(f => f.SecretHash == hash).Join(all.Of<Person>().Where(p => !p.IsDisabled), f => f.Person, p => p.Id, (_, person) => person));
        return readers is [var reader] ? reader : null;
    }

    /// <summary>What falls due in the workloads in which a person has a role: one statement where nothing changed, two where some inherit, and at most six for fifty that changed.</summary>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(IUnit unit, Person person, DateTimeOffset now)
    {
        DateOnly DayOf(Workload workload) => Day.Of(now, workload.TimeZone);
        var seen = await SeenAsync(unit, person.Id);
        var due = new Dictionary<WorkloadId, IReadOnlyList<Reminder>>(await kept.FindAsync(unit, seen, DayOf));
        foreach (var some in seen.Where(w => !due.ContainsKey(w.Workload.Id)).Chunk(AtOnce))
        {
            foreach (var (stamped, standing) in some.Zip(await figures.ReadAllAsync(unit, [.. some.Select(w => w.Workload)], DayOf)))
            {
                due[stamped.Workload.Id] = kept.Keep(stamped, standing, Reminder.Of(standing, DaysAhead));
            }
        }

        return [.. seen.SelectMany(w => due[w.Workload.Id])];
    }

    private static async Task<IReadOnlyList<StampedWorkload>> SeenAsync(IUnit unit, PersonId person) => await unit.ListAsync(all =>
    {
        var (roles, stamps) = (all.Of<RoleAssignment>().Where(r => r.Person == person), all.Of<WorkloadStamp>());
        return
            from workload in all.Of<Workload>()
            where roles.Any(r => r.Workload == workload.Id)
            from stamp in stamps.Where(s => s.Workload == workload.Id).DefaultIfEmpty()
            orderby workload.NameKey
            select new StampedWorkload(workload, stamp.Value);
    });
}
