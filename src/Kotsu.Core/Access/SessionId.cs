using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of a session.</summary>
public readonly record struct SessionId(string Value) : IEntityId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
