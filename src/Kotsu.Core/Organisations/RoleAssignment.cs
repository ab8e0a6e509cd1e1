using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Organisations;

/// <summary>The role of a person in a workload. Without one a person does not see it; an admin needs none.</summary>
public sealed record RoleAssignment : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What they may do.</summary>
    public required Role Role { get; init; }
}
