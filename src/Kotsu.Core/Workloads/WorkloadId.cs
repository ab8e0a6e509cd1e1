using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>The id of a workload on the server.</summary>
public readonly record struct WorkloadId(string Value) : IEntityId<WorkloadId>
{
    /// <inheritdoc/>
    public static WorkloadId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
