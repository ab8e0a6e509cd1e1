using Kotsu.Core.Findings;

namespace Kotsu.Core.Evidence;

/// <summary>What the findings of its probes mean for one practice.</summary>
/// <param name="Subjects">What the practice is now known to be about, by id.</param>
/// <param name="Evidence">For and against it, by subject and probe. Contrary evidence that was put aside is there and carries its dismissal.</param>
public sealed record PracticeFindings(IReadOnlyList<Subject> Subjects, IReadOnlyList<PracticeEvidence> Evidence);
