using Kotsu.Core.Findings;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>One line that says who owns what.</summary>
/// <param name="Pattern">The paths it means.</param>
/// <param name="Owners">Empty where it takes ownership away.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Section">GitLab's section; empty where there is none. Each section decides for itself.</param>
internal sealed record OwnerRule(IgnorePattern Pattern, IReadOnlyList<string> Owners, Location At, string Section)
{
    /// <summary>Whether it means a file.</summary>
    /// <remarks>Unlike in gitignore, <c>docs/*</c> does not reach into folders below. Source: GitHub Docs, "About code owners".</remarks>
    public bool Matches(string file) => Pattern.EndsWithAnyName ? Pattern.MatchesExactly(file, isFolder: false) : Pattern.Matches(file);
}

/// <summary>Who owns a file, and which line says so.</summary>
/// <param name="Owners">Empty where nobody does.</param>
/// <param name="By">The line that names the owner, or takes it away; null where no line matches.</param>
internal sealed record Decision(IReadOnlyList<string> Owners, Location? By)
{
    /// <summary>No line speaks of the file.</summary>
    public static Decision None { get; } = new([], null);
}
