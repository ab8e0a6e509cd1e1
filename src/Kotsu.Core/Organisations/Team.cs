using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>Some people who answer for something together.</summary>
public sealed record Team : IVersionedRow
{
    /// <summary>Longest name and contact, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required TeamId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name, unique in the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is reached, such as <c>#platform</c>; may be empty.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The technical layer that it works on, such as <c>infrastructure</c>; may be empty.</summary>
    public string Layer { get; init; } = "";

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
