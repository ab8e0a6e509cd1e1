using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a team.</summary>
public readonly record struct TeamId(string Value) : IEntityId<TeamId>
{
    /// <inheritdoc/>
    public static TeamId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out TeamId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
