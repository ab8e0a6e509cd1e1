using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about the files below <c>.kotsu/</c>.</summary>
public static class StatementProblems
{
    /// <summary>The folder to write into is a link: what is written could end up outside of the workload.</summary>
    /// <param name="folder">From the root of the workload.</param>
    public static Problem FolderIsALink(string folder) =>
        Refuse.Conflict("KOTSU0121", ("folder", new FindingValue.Text(folder)));

    /// <summary>The disk refused to take a file.</summary>
    /// <param name="path">The folder, from the root of the workload.</param>
    /// <param name="trouble">What the system said.</param>
    public static Problem CannotWrite(string path, string trouble) =>
        Refuse.CouldNotLook("KOTSU0122", ("path", new FindingValue.Text(path)), ("trouble", new FindingValue.Text(trouble)));
}
