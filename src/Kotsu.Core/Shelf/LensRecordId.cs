using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>The id of a lens on an organisation's shelf.</summary>
public readonly record struct LensRecordId(string Value) : IEntityId<LensRecordId>
{
    /// <inheritdoc/>
    public static LensRecordId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
