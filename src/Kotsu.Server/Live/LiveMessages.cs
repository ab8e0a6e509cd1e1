using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;

namespace Kotsu.Server.Live;

/// <summary>Something that clients are told.</summary>
/// <param name="Target">The method that is called at them.</param>
/// <param name="Body">Its argument; null for none.</param>
internal sealed record LiveMessage(string Target, object? Body)
{
    /// <summary>Something may have been missed: whoever shows anything reads it anew.</summary>
    public static LiveMessage Resync { get; } = new("Resync", null);
}

/// <summary>Something in a workload changed, and is there.</summary>
internal sealed record ChangedMessage
{
    public required WorkloadId Workload { get; init; }

    /// <summary>answer, evidence, acceptance, dismissal, milestone, scan, source, review, workload ….</summary>
    public required string Kind { get; init; }

    /// <summary>Of what changed: an id, or a question's.</summary>
    public required string Id { get; init; }

    /// <summary>The same as the audit log names it, such as <c>answer/REVIEW/QUESTION</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Who changed it; null for the server's own work.</summary>
    public required LivePerson? By { get; init; }

    /// <summary>Its version; null for what has none.</summary>
    public required int? Version { get; init; }
}

/// <summary>A person by name.</summary>
internal sealed record LivePerson(PersonId Id, string Name);

/// <summary>Who is in a workload.</summary>
/// <param name="People">Each once, by since when.</param>
internal sealed record HereMessage(WorkloadId Workload, IReadOnlyList<LivePresence> People);

/// <summary>Somebody who is in a workload.</summary>
/// <param name="Place">Where, such as <c>review/operational-excellence/OPS07</c>; empty where they did not say.</param>
internal sealed record LivePresence(PersonId Id, string Name, string Place, DateTimeOffset Since);

/// <summary>How far a look is.</summary>
/// <param name="Done">Steps that are over.</param>
/// <param name="Of">All steps.</param>
internal sealed record ScanMessage(WorkloadId Workload, string Scan, string Step, int Done, int Of);

/// <summary>What servers tell each other: ids, never what was said.</summary>
internal sealed record LiveNote
{
    /// <summary>Which server says so.</summary>
    public required string Server { get; init; }

    public ChangedNote? Changed { get; init; }

    public HereNote? Here { get; init; }

    public ScanMessage? Scan { get; init; }

    /// <summary>Who counts must be looked at now: a session ended, or a role changed.</summary>
    public bool Check { get; init; }

    /// <summary>Whether everybody is asked who is there.</summary>
    public bool Hello { get; init; }
}

/// <summary>A change.</summary>
internal sealed record ChangedNote(WorkloadId Workload, string Kind, string Subject, PersonId? By, int? Version);

/// <summary>Who is in a workload at one server.</summary>
internal sealed record HereNote(WorkloadId Workload, IReadOnlyList<PlaceNote> People);

/// <summary>Where somebody is.</summary>
internal sealed record PlaceNote(PersonId Person, string Place, DateTimeOffset Since);
