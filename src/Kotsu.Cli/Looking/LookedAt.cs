using Kotsu.Core.Observing;
using Kotsu.Core.Reviews;

namespace Kotsu.Cli.Looking;

/// <summary>A report, and the folder that it is about. The report itself knows no path: it is equal on any machine.</summary>
/// <param name="Report">What the review says.</param>
/// <param name="Folder">Full path of what was reviewed.</param>
public sealed record LookedAt(ReviewReport Report, string Folder)
{
    /// <summary>The report for people: where nobody gave the workload a name, its folder's.</summary>
    public ReviewReport Named => Report.Workload.Name.Length > 0 ? Report : Report with { Workload = Report.Workload with { Name = NameOf(Folder) } };

    /// <summary>What was seen, for a server that keeps it.</summary>
    public required Observation Seen { get; init; }

    /// <summary>How the folder is called.</summary>
    public string FolderName => NameOf(Folder);

    private static string NameOf(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
