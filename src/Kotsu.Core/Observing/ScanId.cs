using Kotsu.Core.Storing;

namespace Kotsu.Core.Observing;

/// <summary>The id of one look at a source.</summary>
public readonly record struct ScanId(string Value) : IEntityId<ScanId>
{
    /// <inheritdoc/>
    public static ScanId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ScanId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
