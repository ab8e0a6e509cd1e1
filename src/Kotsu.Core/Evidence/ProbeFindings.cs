using Kotsu.Core.Findings;

namespace Kotsu.Core.Evidence;

/// <summary>What one probe said of one workload.</summary>
/// <param name="Findings">In any order; the good ones too.</param>
public sealed record ProbeFindings(ProbeDefinition Definition, IReadOnlyList<Finding> Findings);
