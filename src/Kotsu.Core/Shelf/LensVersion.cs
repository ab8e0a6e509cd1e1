using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Shelf;

/// <summary>One version of a lens: a draft that is edited, or published and never changed again.</summary>
public sealed record LensVersion : IVersionedRow
{
    /// <summary>Longest text of a lens, in characters: AWS's limit.</summary>
    public const int TextMaxLength = 500_000;

    /// <summary>Its id.</summary>
    public required LensVersionId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The lens.</summary>
    public required LensRecordId Lens { get; init; }

    /// <summary>Its number such as <c>1.0</c>, or the edition of a lens that ships with Kotsu; <c>draft</c> until it is published. Unique in its lens.</summary>
    public required string Number { get; init; }

    /// <summary>Its place in the order of publication, from 1; 0 for the draft.</summary>
    public required int Order { get; init; }

    /// <summary>Whether it is published: then nothing of it changes.</summary>
    public bool IsPublished => Order > 0;

    /// <summary>The lens file, character for character.</summary>
    public required string Text { get; init; }

    /// <summary>What stands beside it, as <c>overlay.yaml</c>; null for a lens without.</summary>
    public string? Overlay { get; init; }

    /// <summary>When it was published, or the draft last changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
