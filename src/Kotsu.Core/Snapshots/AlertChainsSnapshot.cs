using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>Alert → route → receiver → runbook, whatever system they were read from.</summary>
public sealed record AlertChainsSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.AlertChains;

    /// <summary>The alerts by path, then line.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>Ends of the routing tree, in the order in which they are tried; empty where no routing was found.</summary>
    public required IReadOnlyList<AlertRoute> Routes { get; init; }
}

/// <summary>One alert rule.</summary>
public sealed record Alert
{
    /// <summary>Its name as written; several rules may share one name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location At { get; init; }

    /// <summary>The group it stands in; empty where there is none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The severity label as written; null where there is none.</summary>
    public string? Severity { get; init; }

    /// <summary>Its labels as written.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The link to its runbook; null where it carries none.</summary>
    public RunbookLink? Runbook { get; init; }

    /// <summary>Which one it is among the alerts of its file that share its group and name; from 1.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>The alert as a subject: file, group, name and ordinal, never a line. An urgent one weighs 3.</summary>
    public Subject Subject => new("alert", $"{At.Path}#{Group}/{Name}{Ordinals.Suffix(Ordinal)}", Name, IsUrgent ? 3 : 1);

    /// <summary>Whether it is meant to wake somebody: by its severity (critical, page, P1 …), or by a label that names a pager.</summary>
    public bool IsUrgent => Urgency.IsUrgent(Severity) || Labels.Any(l => Urgency.IsPagerLabel(l.Key, l.Value));

    /// <summary>Whether nobody is meant to act on it: severity info or none, or a heartbeat that always fires (Watchdog, InfoInhibitor).</summary>
    public bool IsInformational => Urgency.IsInformational(Severity) || Urgency.IsHeartbeat(Name);
}

/// <summary>An alert's link to a runbook.</summary>
/// <param name="Url">As written.</param>
/// <param name="At">Where it stands.</param>
/// <param name="State">What is known of the page.</param>
/// <param name="Page">Path of the page that it points at or should; null while unmapped.</param>
public sealed record RunbookLink(string Url, Location At, RunbookLinkState State, string? Page);

/// <summary>What is known of the page behind a link.</summary>
public enum RunbookLinkState
{
    /// <summary>The link points elsewhere, and nothing says which folder that is.</summary>
    Unmapped,

    /// <summary>The page is there.</summary>
    Found,

    /// <summary>The link is mapped to a folder of the repository, and no page is there.</summary>
    Missing,
}

/// <summary>One end of the routing tree.</summary>
/// <param name="Matchers">What an alert must carry to end here, outermost first; empty for the root.</param>
/// <param name="Receiver">The receiver's name.</param>
/// <param name="At">Where the receiver stands.</param>
/// <param name="Destinations">The addresses that the receiver notifies.</param>
public sealed record AlertRoute(IReadOnlyList<string> Matchers, string Receiver, Location At, IReadOnlyList<AlertDestination> Destinations)
{
    /// <summary>Whether an alert that ends here may end at a later route as well (<c>continue</c>), which one is not known.</summary>
    public bool MayGoOn { get; init; }

    /// <summary>Which one it is among the routes of its file that share its matchers and receiver; from 1.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>The route as a subject: file, matchers and receiver, never a line. One for urgent alerts weighs 3.</summary>
    public Subject Subject => new("route", $"{At.Path}#{Name}{Ordinals.Suffix(Ordinal)}", Name, Matchers.Any(Urgency.AsksForUrgent) ? 3 : 1);

    private string Name => $"{{{string.Join(", ", Matchers)}}} → {Receiver}";
}

/// <summary>Where a receiver sends to. Never holds a secret.</summary>
/// <param name="Kind">email, slack, pagerduty, webhook …, as Alertmanager names its integration.</param>
/// <param name="Reach">How many people stand behind it, as far as the address tells.</param>
/// <param name="Address">A mail address or channel; null where it is, or may hold, a secret.</param>
public sealed record AlertDestination(string Kind, Reach Reach, string? Address);

/// <summary>How many people an address reaches.</summary>
public enum Reach
{
    /// <summary>One person's own address.</summary>
    OnePerson,

    /// <summary>A list, a channel or a rota.</summary>
    Several,

    /// <summary>It does not tell.</summary>
    Unknown,
}
