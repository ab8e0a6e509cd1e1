using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>A link that signs somebody in once: the first start, an invitation, a lost factor.</summary>
public sealed record OneTimeLink : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Whom it signs in.</summary>
    public required PersonId Person { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What it is for.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Signs in whoever started the server on this machine.</summary>
    SignIn,

    /// <summary>Signs in somebody new, who then sets a password or a passkey.</summary>
    Invitation,

    /// <summary>Signs in somebody who lost a factor: password, TOTP and passkeys are gone by then.</summary>
    Reset,
}
