using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of a session.</summary>
public readonly record struct SessionId(string Value) : IEntityId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SessionId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
