using Kotsu.Core.Storing;

namespace Kotsu.Core.Evidence;

/// <summary>The id of something that somebody said on the server.</summary>
public readonly record struct StatementId(string Value) : IEntityId<StatementId>
{
    /// <inheritdoc/>
    public static StatementId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
