using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Access;

/// <summary>A key for a program, in the name of a person: it may never do more than they may.</summary>
public sealed record ApiToken : IRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required TokenId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>In whose name.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What it is for, in the person's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What it is good for; at least one.</summary>
    public required IReadOnlyList<TokenScope> Scopes { get; init; }

    /// <summary>The one workload that it is good for; null for all that the person sees.</summary>
    public WorkloadId? Workload { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends by itself: at most a year after it was made.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to the hour; null for never.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>What a token is good for.</summary>
public enum TokenScope
{
    /// <summary>Reads what the person may read.</summary>
    Read,

    /// <summary>Gives evidence, and nothing else.</summary>
    Evidence,

    /// <summary>Changes what the person may change, but nothing about people, tokens and sign-in.</summary>
    Write,
}
