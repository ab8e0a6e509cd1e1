using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The id of an API token.</summary>
public readonly record struct TokenId(string Value) : IEntityId<TokenId>
{
    /// <inheritdoc/>
    public static TokenId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
