namespace Kotsu.Core.Access;

/// <summary>A passkey of a person (WebAuthn): its public half. Bytes are kept as base64url.</summary>
public sealed record PasskeyRecord : SignInFactor
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Most passkeys of one person.</summary>
    public const int Most = 20;

    /// <summary>The authenticator's id of it, unique on the server; at most 1,023 bytes.</summary>
    public required string CredentialId { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The public key (COSE).</summary>
    public required string PublicKey { get; init; }

    /// <summary>How often the authenticator says that it was used; 0 where it does not count.</summary>
    public required long SignCount { get; init; }

    /// <summary>How the authenticator is reached, such as <c>internal</c>.</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>Whether the person showed themselves to the authenticator when it was made.</summary>
    public bool IsUserVerified { get; init; }

    /// <summary>Whether it may be synchronised between devices.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it is.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>What the authenticator said when it was made.</summary>
    public required string Attestation { get; init; }

    /// <summary>What the browser said when it was made.</summary>
    public required string ClientData { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
