namespace Kotsu.History;

/// <summary>Who changed which file.</summary>
public interface IContributions
{
    /// <summary>
    /// Whether older history is cut off, in a shallow clone or by a bound: every date is then "at least", earlier people are not seen, and
    /// who made the commits that a shallow clone is cut off at seems to have made all files.
    /// </summary>
    bool IsCut { get; }

    /// <summary>Who changed one file, and how often; programs too. Empty where the file has no known change.</summary>
    /// <param name="file">A path of the tip, as <see cref="GitPath.ToText"/> writes it.</param>
    /// <returns>In the order of each one's newest change.</returns>
    IReadOnlyList<Contribution> ContributionsTo(string file);
}
