using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of an organisation.</summary>
public readonly record struct OrganisationId(string Value) : IEntityId<OrganisationId>
{
    /// <inheritdoc/>
    public static OrganisationId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
