using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Evidence;

/// <summary>A practice that is out of play for this workload. It is counted and shown.</summary>
/// <param name="Reason">Why; never empty.</param>
/// <param name="By">Who says so.</param>
/// <param name="On">From which day.</param>
/// <param name="At">The file that says so; null where there is none.</param>
public sealed record NotApplicable(PracticeCode Practice, string Reason, string By, DateOnly On, Location? At = null);
