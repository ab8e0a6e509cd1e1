using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Server.Auth;
using Microsoft.Extensions.Hosting;

namespace Kotsu.Server.Live;

/// <summary>Ends connections whose session, token, account or role no longer counts: when it hears so, and every twenty seconds.</summary>
internal sealed class LiveWatch : BackgroundService
{
    private static readonly TimeSpan every = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim told = new(0, 1);
    private readonly LiveRoom room;
    private readonly IStore store;
    private readonly TimeProvider clock;

    public LiveWatch(LiveRoom room, LiveNews news, IStore store, TimeProvider clock)
    {
        (this.room, this.store, this.clock) = (room, store, clock);
        news.OnWhoCountsChanged(() =>
        {
            if (told.CurrentCount == 0)
            {
                told.Release();
            }
        });
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        told.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await told.WaitAsync(every, stoppingToken);
            try
            {
                await EndWhatNoLongerCountsAsync(stoppingToken);
                await room.SayWhoIsHereAsync();
            }
            catch (StoreIsUnavailableException)
            {
                // Nobody can be told anything either; the next round looks again.
            }
        }
    }

    private async Task EndWhatNoLongerCountsAsync(CancellationToken cancellationToken)
    {
        var connections = room.Connections;
        if (connections.Count == 0)
        {
            return;
        }

        var now = await Counting.ReadAsync(store, connections, cancellationToken);
        foreach (var connection in connections.Where(c => !now.Counts(c, clock.GetUtcNow())))
        {
            connection.Abort();
        }
    }

    // What the store says of everybody who is connected: five statements.
    private sealed record Counting(
        IReadOnlyDictionary<SessionId, Session> Sessions,
        IReadOnlyDictionary<TokenId, ApiToken> Tokens,
        IReadOnlyDictionary<PersonId, Person> People,
        IReadOnlySet<(PersonId Person, WorkloadId Workload)> Roles,
        IReadOnlySet<WorkloadId> Workloads)
    {
        public static Task<Counting> ReadAsync(IStore store, IReadOnlyList<LiveConnection> connections, CancellationToken cancellationToken)
        {
            var callers = connections.Select(c => c.Caller).ToList();
            var sessions = callers.Select(c => c.Session?.Id).OfType<SessionId>().Distinct().ToList();
            var tokens = callers.Select(c => c.Token?.Id).OfType<TokenId>().Distinct().ToList();
            var people = callers.Select(c => c.Person.Id).Distinct().ToList();
            var watched = connections.SelectMany(c => c.Watched.Keys).Distinct().ToList();
            return store.ReadAsync(null, async unit => new Counting(
                (await unit.Rows<Session>().ListAsync(all => all.Where(s => sessions.Contains(s.Id)))).ToDictionary(s => s.Id),
                (await unit.Rows<ApiToken>().ListAsync(all => all.Where(t => tokens.Contains(t.Id)))).ToDictionary(t => t.Id),
                (await unit.Rows<Person>().ListAsync(all => all.Where(p => people.Contains(p.Id)))).ToDictionary(p => p.Id),
                (await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => people.Contains(r.Person)))).Select(r => (r.Person, r.Workload)).ToHashSet(),
                (await unit.Rows<Workload>().ListAsync(all => all.Where(w => watched.Contains(w.Id)).Select(w => w.Id))).ToHashSet()), cancellationToken);
        }

        public bool Counts(LiveConnection connection, DateTimeOffset now)
        {
            var caller = connection.Caller;
            var isKnown = People.TryGetValue(caller.Person.Id, out var person) && !person.IsDisabled;
            var isIn = caller.Session is { } session
                ? Sessions.TryGetValue(session.Id, out var stored) && Callers.Counts(stored, now)
                : caller.Token is { } token && Tokens.TryGetValue(token.Id, out var known) && known.RevokedAt is null && !(known.ExpiresAt <= now);
            return isKnown && isIn && connection.Watched.Keys.All(w => Workloads.Contains(w) && (person!.IsAdmin || Roles.Contains((person.Id, w))));
        }
    }
}
