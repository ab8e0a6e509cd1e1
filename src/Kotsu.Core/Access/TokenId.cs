using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of an API token.</summary>
public readonly record struct TokenId(string Value) : IEntityId<TokenId>
{
    /// <inheritdoc/>
    public static TokenId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out TokenId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
