using System.Collections.Concurrent;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Server.Live;

/// <summary>The names of people whom others see live. They are asked for again after a while: a name can be changed or erased.</summary>
internal sealed class LiveNames(IStore store, TimeProvider clock)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan asKnown = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<PersonId, (string Name, DateTimeOffset At)> names = new();

    /// <summary>The name of somebody; empty where it is not known.</summary>
    public string Of(PersonId person) => names.TryGetValue(person, out var known) ? known.Name : "";

    /// <summary>Keeps a name that was just read.</summary>
    public void Know(Person person)
    {
        if (names.Count >= MostKept)
        {
            names.Clear();
        }

        names[person.Id] = (person.Name, clock.GetUtcNow());
    }

    /// <summary>Reads the names that are not known, or not lately.</summary>
    public async Task FindAsync(IEnumerable<PersonId> people)
    {
        var old = clock.GetUtcNow() - asKnown;
        var missing = people.Distinct().Where(p => !names.TryGetValue(p, out var known) || known.At < old).ToList();
        if (missing.Count > 0)
        {
            foreach (var person in await store.ReadAsync(null, unit => unit.Rows<Person>().ListAsync(all => all.Where(p => missing.Contains(p.Id))), CancellationToken.None))
            {
                Know(person);
            }
        }
    }
}
