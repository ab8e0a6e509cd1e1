using Kotsu.Core.Storing;

namespace Kotsu.Core.Evidence;

/// <summary>The id of something that somebody said on the server.</summary>
public readonly record struct StatementId(string Value) : IEntityId<StatementId>
{
    /// <inheritdoc/>
    public static StatementId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out StatementId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
