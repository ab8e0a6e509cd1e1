namespace Kotsu.History;

/// <summary>Somebody who wrote commits, after <c>.mailmap</c> and after several addresses of one person were put together.</summary>
/// <param name="Name">See <see cref="Contributor.Name"/>.</param>
/// <param name="Email">See <see cref="Contributor.Email"/>.</param>
public sealed record Contributor(string Name, string Email)
{
    private static readonly string[] programs = ["dependabot", "renovate", "greenkeeper", "github-actions", "snyk-bot", "web-flow", "semantic-release-bot"];

    /// <summary>As the newest commit or the mailmap calls them; never empty.</summary>
    public string Name { get; } = Name;

    /// <summary>One of their addresses, lower case; may be empty.</summary>
    public string Email { get; } = Email;

    /// <summary>Whether it is a program: nobody can be asked.</summary>
    public bool IsProgram { get; } =
        Name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase)
        || Email.Contains("[bot]@", StringComparison.Ordinal)
        || programs.Contains(Name, StringComparer.OrdinalIgnoreCase)
        || Name.StartsWith("renovate-", StringComparison.OrdinalIgnoreCase);

    // Whoever counts people by folder asks a hundred thousand times for the same few.
    private readonly int hash = HashCode.Combine(Name, Email);

    /// <inheritdoc/>
    public bool Equals(Contributor? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name && Email == other.Email);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
