using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>The id of a workload on the server.</summary>
public readonly record struct WorkloadId(string Value) : IEntityId<WorkloadId>
{
    /// <inheritdoc/>
    public static WorkloadId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkloadId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
