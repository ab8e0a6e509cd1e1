using System.Collections.Concurrent;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;

namespace Kotsu.Server.Live;

/// <summary>Tells what changed, here and at the other servers. It is told after the commit, and holds up nobody.</summary>
internal sealed class LiveNews : IScanNews
{
    private static readonly TimeSpan betweenSteps = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, (ScanMessage Message, DateTimeOffset ToldAt)> underWay = new();
    private readonly LiveRoom room;
    private readonly LiveBus bus;
    private readonly LiveNames names;
    private readonly TimeProvider clock;
    private Action? whoCountsChanged;

    public LiveNews(LiveRoom room, LiveBus bus, LiveNames names, TimeProvider clock)
    {
        (this.room, this.bus, this.names, this.clock) = (room, bus, names, clock);
        bus.OnHeard(Hear);
    }

    /// <summary>Who is told when somebody's session, role or account changed: whoever is connected is looked at again.</summary>
    public void OnWhoCountsChanged(Action listener) => whoCountsChanged += listener;

    /// <summary>Tells of something that was done.</summary>
    /// <param name="action">As the audit log calls it: <c>answer.change</c>.</param>
    /// <param name="workload">Null for what is in none.</param>
    /// <param name="subject">To what, as the audit log names it.</param>
    public void Tell(string action, WorkloadId? workload, string subject, Person by, int? version)
    {
        var kind = action[..action.IndexOf('.', StringComparison.Ordinal)];
        if (kind is "role" or "session" or "person" or "token" or "password" or "totp" or "passkey" || action is "workload.delete")
        {
            bus.Say(self => new() { Server = self, Check = true });
            whoCountsChanged?.Invoke();
        }

        if (workload is { } changed)
        {
            names.Know(by);
            Tell(new(changed, kind, subject, by.Id, version));
        }
    }

    /// <summary>How far a look is; null for one that nobody heard of lately.</summary>
    public ScanMessage? Find(ScanId scan) => underWay.TryGetValue(scan.Value, out var known) ? known.Message : null;

    /// <inheritdoc/>
    public void Changed(Scan scan)
    {
        underWay.TryRemove(scan.Id.Value, out _);
        Tell(new(scan.Workload, "scan", $"scan/{scan.Id}", scan.By, null));
    }

    /// <inheritdoc/>
    public void Goes(Scan scan, string step, int done, int of)
    {
        var now = clock.GetUtcNow();
        var message = new ScanMessage(scan.Workload, scan.Id.Value, step, done, of);
        var toldAt = underWay.TryGetValue(message.Scan, out var before) ? before.ToldAt : DateTimeOffset.MinValue;
        var isTold = done == of || now - toldAt >= betweenSteps;
        underWay[message.Scan] = (message, isTold ? now : toldAt);
        if (isTold)
        {
            room.Tell(scan.Workload, new("Scan", message));
            bus.Say(self => new() { Server = self, Scan = message });
        }
    }

    private void Tell(ChangedNote note)
    {
        _ = ShowAsync(note);
        bus.Say(self => new() { Server = self, Changed = note });
    }

    private async Task ShowAsync(ChangedNote note)
    {
        if (note.By is { } person)
        {
            await names.FindAsync([person]);
        }

        room.Tell(note.Workload, new("Changed", new ChangedMessage
        {
            Workload = note.Workload,
            Kind = note.Kind,
            Id = note.Subject[(note.Subject.LastIndexOf('/') + 1)..],
            Subject = note.Subject,
            By = note.By is { } by ? new(by, names.Of(by)) : null,
            Version = note.Version,
        }));
    }

    private void Hear(LiveNote note)
    {
        if (note.Changed is { } changed)
        {
            if (changed.Kind == "scan")
            {
                underWay.TryRemove(changed.Subject[(changed.Subject.LastIndexOf('/') + 1)..], out _);
            }

            _ = ShowAsync(changed);
        }

        if (note.Scan is { } scan)
        {
            underWay[scan.Scan] = (scan, clock.GetUtcNow());
            room.Tell(scan.Workload, new("Scan", scan));
        }

        if (note.Check)
        {
            whoCountsChanged?.Invoke();
        }
    }
}
