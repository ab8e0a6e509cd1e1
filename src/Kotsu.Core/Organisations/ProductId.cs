using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a product.</summary>
public readonly record struct ProductId(string Value) : IEntityId<ProductId>
{
    /// <inheritdoc/>
    public static ProductId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ProductId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
