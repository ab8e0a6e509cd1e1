using Kotsu.Core.Text;

namespace Kotsu.Core.Reviews;

/// <summary>What moved since the review before, and why.</summary>
/// <param name="Since">The day of the review before.</param>
/// <param name="HopeBefore">Hope of the practices that files can show, then. Ratio, 0–1.</param>
/// <param name="HopeNow">The same, now.</param>
/// <param name="Bars">Why, in points of hope; they add up to the whole change.</param>
/// <param name="Gone">Bad findings that are no longer there, at most 20, as sentences.</param>
/// <param name="New">Bad findings that were not there before, at most 20, as sentences.</param>
public sealed record Movement(
    DateOnly Since, double HopeBefore, double HopeNow, IReadOnlyList<ChangeBar> Bars, IReadOnlyList<Words> Gone, IReadOnlyList<Words> New)
{
    /// <summary>How many bad findings are no longer there.</summary>
    public int GoneCount { get; init; }

    /// <summary>How many bad findings were not there before.</summary>
    public int NewCount { get; init; }
}

/// <summary>One reason for a change of hope.</summary>
/// <param name="Kind">work, ageing, acceptances, notApplicable, newSubjects, found, catalogue or dismissals.</param>
/// <param name="Points">Percentage points; below 0 lowers hope.</param>
public sealed record ChangeBar(string Kind, double Points);
