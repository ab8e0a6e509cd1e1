namespace Kotsu.History;

/// <summary>Somebody who wrote commits, after <c>.mailmap</c> and after several addresses of one person were put together.</summary>
/// <param name="Name">As the newest commit or the mailmap calls them; never empty.</param>
/// <param name="Email">One of their addresses, lower case; may be empty.</param>
public sealed record Contributor(string Name, string Email)
{
    private static readonly string[] programs = ["dependabot", "renovate", "greenkeeper", "github-actions", "snyk-bot", "web-flow", "semantic-release-bot"];

    /// <summary>Whether it is a program: nobody can be asked.</summary>
    public bool IsProgram { get; } =
        Name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase)
        || Email.Contains("[bot]@", StringComparison.Ordinal)
        || programs.Contains(Name, StringComparer.OrdinalIgnoreCase)
        || Name.StartsWith("renovate-", StringComparison.OrdinalIgnoreCase);
}
