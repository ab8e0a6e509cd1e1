using Kotsu.Core.Evidence;
using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Reviewing;

/// <summary>Everything that a report is made of. From here on nothing looks at the world.</summary>
internal sealed record ReviewMaterial
{
    public required ReportedWorkload Workload { get; init; }

    public required WorkloadDeclaration Declaration { get; init; }

    /// <summary>Null for a scan.</summary>
    public required AdoptedLenses? Lenses { get; init; }

    public required StatementSet Statements { get; init; }

    public required WorkloadSnapshots Seen { get; init; }

    /// <summary>Every probe that ran, by id.</summary>
    public required IReadOnlyList<ProbeRun> Runs { get; init; }

    public DateOnly AsOf => Workload.AsOf;

    /// <summary>What fingerprints are made with; see docs/decisions/0022-a-report-knows-no-remote.md.</summary>
    public string Repository => Declaration.Workload ?? "";

    /// <summary>What people put aside, in <c>kotsu.yaml</c> and below <c>.kotsu/dismissals</c>.</summary>
    public IReadOnlyList<Dismissal> Dismissals => [.. Declaration.Suppress.Select(Dismissal.From), .. Statements.Dismissals];
}
