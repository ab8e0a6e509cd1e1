using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>The id of one version of a lens.</summary>
public readonly record struct LensVersionId(string Value) : IEntityId<LensVersionId>
{
    /// <inheritdoc/>
    public static LensVersionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
