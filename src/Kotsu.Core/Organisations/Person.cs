using Kotsu.Core.Storing;
using Kotsu.Core.Text;

namespace Kotsu.Core.Organisations;

/// <summary>Somebody who can sign in. Everything else names a person by id alone, so that a name can be changed or erased.</summary>
public sealed record Person : IVersionedRow
{
    /// <summary>Longest name, login and address, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required PersonId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>What the person types to sign in: 1–100 characters, unique on the server whatever the case; kept in lower case.</summary>
    public required string Login { get; init; }

    /// <summary>What others see.</summary>
    public required string Name { get; init; }

    /// <summary>Where reminders go; null sends none.</summary>
    public string? Email { get; init; }

    /// <summary>The language that the person reads.</summary>
    public Language Language { get; init; }

    /// <summary>Whether the person may do everything in the organisation.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Whether the person can no longer sign in; sessions and tokens of theirs count for nothing.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When everything that tells who it was was erased; null while it was not. The id stays, so that what was done stays told.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
