using Kotsu.Core.Storing;

namespace Kotsu.Core.Profiles;

/// <summary>The id of a profile.</summary>
public readonly record struct ProfileId(string Value) : IEntityId<ProfileId>
{
    /// <inheritdoc/>
    public static ProfileId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ProfileId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
