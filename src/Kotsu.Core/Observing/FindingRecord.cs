using Kotsu.Core.Findings;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>A finding of a source as it stands: one row for each fingerprint, for as long as the source is there.</summary>
public sealed record FindingRecord : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Tells it from every other of its source.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>Who found it.</summary>
    public required ProbeId Probe { get; init; }

    /// <summary>By what lists are ordered: probe, fingerprint and source. It never changes.</summary>
    public required string Order { get; init; }

    /// <summary>What the probe says; null once it is gone.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>Whether it calls for work.</summary>
    public required bool IsBad { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Id of a message of the probe.</summary>
    public required string Message { get; init; }

    /// <summary>The values that the message names, as of the newest look that saw it: ages grow in place, without a transition.</summary>
    public required IReadOnlyDictionary<string, FindingValue> Values { get; init; }

    /// <summary>The path of the place to check; empty where there is none.</summary>
    public required string Path { get; init; }

    /// <summary>Where to check it; null where there is no place.</summary>
    public Location? At { get; init; }

    /// <summary>The day of the first look that saw it.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>The day of the last look that saw it; null while the newest one does.</summary>
    public DateOnly? LastSeenOn { get; init; }

    /// <summary>The day of the look at which it became what it is.</summary>
    public required DateOnly ChangedOn { get; init; }

    /// <summary>As the probe gave it; the outcome of one that is gone is NotApplicable.</summary>
    public Finding ToFinding() => new() { Outcome = Outcome ?? Findings.Outcome.NotApplicable, Subject = Subject, Message = Message, Values = Values, At = At };

    /// <summary>Whether a probe says the same of it. Lines shift and ages grow every day without anything having happened; that is no change.</summary>
    public bool Says(Finding finding) =>
        Outcome == finding.Outcome && Message == finding.Message && Path == (finding.At?.Path ?? "")
        && Subject.Name == finding.Subject.Name && Subject.Weight == finding.Subject.Weight;
}

/// <summary>A change of a finding: it came, said something else, or went.</summary>
public sealed record FindingTransition : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The finding.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The number of the look that saw the change.</summary>
    public required int Number { get; init; }

    /// <summary>The day of that look.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The commit of that look; null where there is none.</summary>
    public required string? Commit { get; init; }

    /// <summary>What the probe says from then on; null: it is gone.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>Id of a message of the probe.</summary>
    public required string Message { get; init; }

    /// <summary>The values that the message names.</summary>
    public required IReadOnlyDictionary<string, FindingValue> Values { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Where to check it; null where there is no place.</summary>
    public Location? At { get; init; }
}
