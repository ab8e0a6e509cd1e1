using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Facts;

/// <summary>What it means for the practices of the adopted lenses that a probe found something bad.</summary>
/// <param name="Risk">The highest risk among the practices that it bears on; null where it bears on none.</param>
/// <param name="Points">By how many percentage points hope would fall; null without a lens.</param>
/// <param name="Practices">The practices that it bears on.</param>
/// <param name="AlsoSupports">Related practices beyond those.</param>
internal sealed record Bearing(Severity? Risk, double? Points, IReadOnlyList<PracticeReference> Practices, IReadOnlyList<PracticeReference> AlsoSupports)
{
    /// <summary>A scan without a lens.</summary>
    public static Bearing None { get; } = new(null, null, [], []);
}
