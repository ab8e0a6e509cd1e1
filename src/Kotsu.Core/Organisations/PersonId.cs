using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a person.</summary>
public readonly record struct PersonId(string Value) : IEntityId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PersonId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
