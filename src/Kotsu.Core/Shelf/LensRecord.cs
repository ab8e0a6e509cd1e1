using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>A lens on an organisation's shelf: its versions belong to it.</summary>
public sealed record LensRecord : IVersionedRow
{
    /// <summary>Its id.</summary>
    public required LensRecordId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>By what it is called, such as <c>operational-excellence</c>; unique in the organisation.</summary>
    public required LensId Alias { get; init; }

    /// <summary>Its name, that of its newest version.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it ships with Kotsu: its versions come with the program, and it cannot be edited or deleted.</summary>
    public bool IsShipped { get; init; }

    /// <summary>When it was put on the shelf.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
