using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>Somebody who is signed in. The browser holds a secret of which only the hash is kept.</summary>
public sealed record Session : IRow
{
    /// <summary>Its id; it is no secret.</summary>
    public required SessionId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who is signed in.</summary>
    public required PersonId Person { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>How the person showed who they are: <c>link</c>, <c>password+totp</c>, <c>passkey</c>, <c>oidc</c>.</summary>
    public required string Method { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it was ended; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
