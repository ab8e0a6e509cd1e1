using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Reviewing;

/// <summary>What came of a review.</summary>
/// <param name="Report">Null exactly when there is a problem.</param>
/// <param name="Problem">Why there is no review: nothing at the path, a wrong <c>kotsu.yaml</c>, an unknown lens.</param>
/// <param name="Notices">What whoever asked should know and the report does not say: results that are not kept, statements that were left out.</param>
public sealed record Reviewed(ReviewReport? Report, Problem? Problem, IReadOnlyList<Words> Notices)
{
    /// <summary>The folder that was reviewed, for whoever shows a name where the declaration has none.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What was seen, for a server that keeps it; null exactly when there is a problem.</summary>
    public Observation? Observed { get; init; }

    /// <summary>A refusal.</summary>
    public static Reviewed Refused(Problem problem) => new(null, problem, []);
}
