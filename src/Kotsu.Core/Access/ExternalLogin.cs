using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The account of a person at an OpenID provider. It is found by its subject, which never changes, unlike an e-mail address.</summary>
public sealed record ExternalLogin : IRow
{
    /// <summary>Longest issuer and subject, in characters.</summary>
    public const int NameMaxLength = 255;

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Whose.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The provider's issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>The provider's id of the account.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was used first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
