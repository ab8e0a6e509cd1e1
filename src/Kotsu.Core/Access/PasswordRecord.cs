namespace Kotsu.Core.Access;

/// <summary>The password of a person, as a salted and slow hash.</summary>
public sealed record PasswordRecord : SignInFactor
{
    /// <summary>Fewest characters of a password.</summary>
    public const int LeastLength = 15;

    /// <summary>Most characters of a password.</summary>
    public const int MostLength = 256;

    /// <summary>The hash with its salt and how it was made.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
