using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>The id of a source of a workload.</summary>
public readonly record struct SourceId(string Value) : IEntityId<SourceId>
{
    /// <inheritdoc/>
    public static SourceId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SourceId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
