using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of a passkey on this server; the authenticator's own id of it is another.</summary>
public readonly record struct PasskeyId(string Value) : IEntityId<PasskeyId>
{
    /// <inheritdoc/>
    public static PasskeyId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PasskeyId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
