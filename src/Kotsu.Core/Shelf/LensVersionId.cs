using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>The id of one version of a lens.</summary>
public readonly record struct LensVersionId(string Value) : IEntityId<LensVersionId>
{
    /// <inheritdoc/>
    public static LensVersionId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out LensVersionId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
