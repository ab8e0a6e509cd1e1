using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of what somebody signs in with; an authenticator's own id of a passkey is another.</summary>
public readonly record struct FactorId(string Value) : IEntityId<FactorId>
{
    /// <inheritdoc/>
    public static FactorId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out FactorId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
