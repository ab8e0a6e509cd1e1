using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>Everything that one look brought, wherever it was made: in a terminal or by the server.</summary>
public sealed record Observation
{
    /// <summary>Names all that it depends on: commit, what people wrote, day, probes. Equal keys mean equal observations.</summary>
    public required string Key { get; init; }

    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The commit at the tip; null for a folder without history.</summary>
    public required string? Commit { get; init; }

    /// <summary>What <c>kotsu.yaml</c> says.</summary>
    public required WorkloadDeclaration Declaration { get; init; }

    /// <summary>What people said below <c>.kotsu/</c>.</summary>
    public required StatementSet Statements { get; init; }

    /// <summary>What the probes that count found, each subject of a probe once.</summary>
    public required IReadOnlyList<ObservedFinding> Findings { get; init; }

    /// <summary>The probes that could not look: what they found before is neither there nor gone.</summary>
    public required IReadOnlyList<ProbeId> Blind { get; init; }

    /// <summary>The rest.</summary>
    public required ScanSight Sight { get; init; }

    /// <summary>What fingerprints are made with.</summary>
    public string Repository => Declaration.Workload ?? "";
}

/// <summary>What a probe says of one subject.</summary>
/// <param name="IsBad">Whether it calls for work.</param>
public sealed record ObservedFinding(ProbeId Probe, Finding Finding, bool IsBad);
