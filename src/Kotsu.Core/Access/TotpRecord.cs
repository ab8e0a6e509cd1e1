using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>The authenticator app of a person (RFC 6238). Its version keeps a code from being used twice at once.</summary>
public sealed record TotpRecord : SignInFactor, IVersionedRow
{
    /// <summary>The shared secret, encrypted with the server's keys.</summary>
    public required string Secret { get; init; }

    /// <summary>When its first code was given; null while it is being set up, when it counts for nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The newest step of 30 seconds whose code was used: no code of it or before counts again.</summary>
    public long LastStep { get; init; }

    /// <summary>SHA-256 of the recovery codes that are left, hexadecimal.</summary>
    public IReadOnlyList<string> RecoveryHashes { get; init; } = [];

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
