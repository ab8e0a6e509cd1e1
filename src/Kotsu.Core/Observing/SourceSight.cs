using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>What the newest look at a source brought, so that figures are made without the repository. One for each source that was ever seen.</summary>
public sealed record SourceSight : IRow
{
    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The look.</summary>
    public required ScanId Scan { get; init; }

    /// <summary><see cref="Observation.Key"/> of the look.</summary>
    public required string Key { get; init; }

    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many days lie between two looks that nobody asks for; null where there are none.</summary>
    public int? EveryDays { get; init; }

    /// <summary>What <c>kotsu.yaml</c> says.</summary>
    public required WorkloadDeclaration Declaration { get; init; }

    /// <summary>What people said below <c>.kotsu/</c>.</summary>
    public required StatementSet Statements { get; init; }

    /// <summary>The probes that could not look.</summary>
    public required IReadOnlyList<ProbeId> Blind { get; init; }

    /// <summary>What fingerprints are made with.</summary>
    public string Repository => Declaration.Workload ?? "";
}
