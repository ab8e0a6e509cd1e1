using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>The id of a lens on an organisation's shelf.</summary>
public readonly record struct LensRecordId(string Value) : IEntityId<LensRecordId>
{
    /// <inheritdoc/>
    public static LensRecordId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out LensRecordId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
