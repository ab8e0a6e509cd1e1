using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Core.Observing;

/// <summary>What a look saw, beside findings.</summary>
public sealed record ScanSight
{
    /// <summary>What was looked at: files, commits, whether the history is cut off.</summary>
    public required ReportedWorkload Workload { get; init; }

    /// <summary>The probes that ran, each with its version: <c>AlertHasNoRunbook@1</c>; by id.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>How each probe did, by id.</summary>
    public required IReadOnlyList<ProbeSummary> Probes { get; init; }

    /// <summary>What was not found or could not be looked at.</summary>
    public required IReadOnlyList<NotSeen> NotSeen { get; init; }

    /// <summary>Files that could not be read, by path; the first hundred.</summary>
    public required IReadOnlyList<Unreadable> Unreadable { get; init; }

    /// <summary>What whoever asked should know.</summary>
    public required IReadOnlyList<Words> Notices { get; init; }
}
