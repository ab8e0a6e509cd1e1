using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a team.</summary>
public readonly record struct TeamId(string Value) : IEntityId<TeamId>
{
    /// <inheritdoc/>
    public static TeamId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
