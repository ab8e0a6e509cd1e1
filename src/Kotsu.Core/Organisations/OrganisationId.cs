using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of an organisation.</summary>
public readonly record struct OrganisationId(string Value) : IEntityId<OrganisationId>
{
    /// <inheritdoc/>
    public static OrganisationId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out OrganisationId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
