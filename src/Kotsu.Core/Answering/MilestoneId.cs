using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>The id of a milestone.</summary>
public readonly record struct MilestoneId(string Value) : IEntityId<MilestoneId>
{
    /// <inheritdoc/>
    public static MilestoneId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
