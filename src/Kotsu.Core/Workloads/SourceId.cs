using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>The id of a source of a workload.</summary>
public readonly record struct SourceId(string Value) : IEntityId<SourceId>
{
    /// <inheritdoc/>
    public static SourceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
