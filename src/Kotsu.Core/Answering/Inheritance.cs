using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Answering;

/// <summary>A workload inherits answers of a platform's: what the platform team answers once stands for every workload that has not answered itself.</summary>
public sealed record Inheritance : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload that inherits.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The platform's workload.</summary>
    public required WorkloadId From { get; init; }

    /// <summary>The lens.</summary>
    public required LensId Alias { get; init; }

    /// <summary>The questions; empty means all of the lens.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Who decided so.</summary>
    public required PersonId By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
