using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a product.</summary>
public readonly record struct ProductId(string Value) : IEntityId<ProductId>
{
    /// <inheritdoc/>
    public static ProductId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
