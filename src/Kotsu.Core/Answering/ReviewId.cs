using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>The id of a lens on a workload.</summary>
public readonly record struct ReviewId(string Value) : IEntityId<ReviewId>
{
    /// <inheritdoc/>
    public static ReviewId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
