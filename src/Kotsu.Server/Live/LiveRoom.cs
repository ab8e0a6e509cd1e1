using System.Collections.Concurrent;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.SignalR;

namespace Kotsu.Server.Live;

/// <summary>Who is connected to this server, what each watches, and who is where, at other servers too.</summary>
internal sealed class LiveRoom
{
    private const int MostPeopleOfANote = 40; // a note between servers is short
    private static readonly TimeSpan longestSilence = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, LiveConnection> connections = new();
    private readonly ConcurrentDictionary<(string Server, WorkloadId Workload), (HereNote Note, DateTimeOffset At)> elsewhere = new();
    private readonly Lock telling = new();
    private readonly IHubContext<LiveHub> hub;
    private readonly IStore store;
    private readonly TimeProvider clock;
    private readonly LiveBus bus;
    private readonly LiveNames names;

    public LiveRoom(IHubContext<LiveHub> hub, IStore store, TimeProvider clock, LiveBus bus, LiveNames names)
    {
        (this.hub, this.store, this.clock, this.bus, this.names) = (hub, store, clock, bus, names);
        bus.OnHeard(Hear);
        bus.OnMissed(() =>
        {
            TellAll(LiveMessage.Resync);
            bus.Say(self => new() { Server = self, Hello = true });
        });
        bus.Say(self => new() { Server = self, Hello = true });
    }

    /// <summary>Everybody who is connected here.</summary>
    public IReadOnlyList<LiveConnection> Connections => [.. connections.Values];

    /// <summary>A client came.</summary>
    public void Enter(string id, Caller caller, Action abort)
    {
        names.Know(caller.Person);
        connections[id] = new(caller, (message, cancel) => hub.Clients.Client(id).SendCoreAsync(message.Target, message.Body is { } body ? [body] : [], cancel), abort);
    }

    /// <summary>A client went.</summary>
    public async Task LeaveAsync(string id)
    {
        if (connections.TryRemove(id, out var gone))
        {
            gone.Close();
            foreach (var workload in gone.Watched.Keys)
            {
                await AnnounceAsync(workload);
            }
        }
    }

    /// <summary>Who a client is; null once it went.</summary>
    public Caller? FindCaller(string id) => connections.GetValueOrDefault(id)?.Caller;

    /// <summary>Begins to tell a client of a workload.</summary>
    /// <returns>False where it may not see it.</returns>
    public async Task<bool> WatchAsync(string id, WorkloadId workload, CancellationToken cancellationToken)
    {
        if (connections.GetValueOrDefault(id) is not { } connection || !await MaySeeAsync(connection.Caller, workload, cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        connection.Watched.TryAdd(workload, new("", now, now));
        await AnnounceAsync(workload);
        return true;
    }

    /// <summary>No longer.</summary>
    public Task UnwatchAsync(string id, WorkloadId workload) =>
        connections.GetValueOrDefault(id)?.Watched.TryRemove(workload, out _) is true ? AnnounceAsync(workload) : Task.CompletedTask;

    /// <summary>A client is at a place of a workload that it watches.</summary>
    public Task FocusAsync(string id, WorkloadId workload, string place)
    {
        if (connections.GetValueOrDefault(id) is not { } connection || !connection.Watched.TryGetValue(workload, out var at) || at.Place == place)
        {
            return Task.CompletedTask;
        }

        connection.Watched[workload] = at with { Place = place, FocusedAt = clock.GetUtcNow() };
        return AnnounceAsync(workload);
    }

    /// <summary>Tells everybody here who watches a workload.</summary>
    public void Tell(WorkloadId workload, LiveMessage message)
    {
        foreach (var connection in connections.Values.Where(c => c.Watched.ContainsKey(workload)))
        {
            connection.Tell(message);
        }
    }

    /// <summary>Tells the other servers who is here, and forgets those that no longer do.</summary>
    public async Task SayWhoIsHereAsync()
    {
        var old = clock.GetUtcNow() - longestSilence;
        foreach (var silent in elsewhere.Where(e => e.Value.At < old).Select(e => e.Key).ToList())
        {
            elsewhere.TryRemove(silent, out _);
            await TellWhoIsHereAsync(silent.Workload);
        }

        foreach (var workload in connections.Values.SelectMany(c => c.Watched.Keys).Distinct())
        {
            SayWhoIsHere(workload);
        }
    }

    private void TellAll(LiveMessage message)
    {
        foreach (var connection in connections.Values)
        {
            connection.Tell(message);
        }
    }

    // Whoever has no role in a workload learns nothing of it, as at the gate.
    private async Task<bool> MaySeeAsync(Caller caller, WorkloadId workload, CancellationToken cancellationToken)
    {
        if (caller.Token is { Workload: { } only } && only != workload)
        {
            return false;
        }

        var person = caller.Person.Id;
        return await store.ReadAsync(
            caller.Organisation,
            unit => caller.Person.IsAdmin
                ? unit.Rows<Workload>().CountAsync(w => w.Id == workload)
                : unit.Rows<RoleAssignment>().CountAsync(r => r.Workload == workload && r.Person == person),
            cancellationToken) > 0;
    }

    private Task AnnounceAsync(WorkloadId workload)
    {
        SayWhoIsHere(workload);
        return TellWhoIsHereAsync(workload);
    }

    private void SayWhoIsHere(WorkloadId workload) => bus.Say(self => new() { Server = self, Here = new(workload, [.. HereAt(workload).Take(MostPeopleOfANote)]) });

    private async Task TellWhoIsHereAsync(WorkloadId workload)
    {
        await names.FindAsync(Everywhere(workload).Select(p => p.Person));
        lock (telling) // so that the last message tells the last state
        {
            Tell(workload, new("Here", new HereMessage(workload, [.. Everywhere(workload).Select(p => new LivePresence(p.Person, names.Of(p.Person), p.Place, p.Since))])));
        }
    }

    private IEnumerable<PlaceNote> Everywhere(WorkloadId workload) => HereAt(workload)
        .Concat(elsewhere.Where(e => e.Key.Workload == workload).SelectMany(e => e.Value.Note.People))
        .GroupBy(p => p.Person)
        .Select(g => g.First() with { Since = g.Min(p => p.Since) })
        .OrderBy(p => p.Since).ThenBy(p => p.Person.Value, StringComparer.Ordinal);

    // Once for each person, however many tabs they have.
    private IEnumerable<PlaceNote> HereAt(WorkloadId workload) =>
        from connection in connections.Values
        let at = connection.Watched.GetValueOrDefault(workload)
        where at is not null
        group at by connection.Caller.Person.Id into person
        select new PlaceNote(person.Key, person.MaxBy(p => p.FocusedAt)!.Place, person.Min(p => p.Since));

    private void Hear(LiveNote note)
    {
        if (note.Here is { } here)
        {
            elsewhere[(note.Server, here.Workload)] = (here, clock.GetUtcNow());
            _ = TellWhoIsHereAsync(here.Workload);
        }
        else if (note.Hello)
        {
            _ = SayWhoIsHereAsync();
        }
    }
}
