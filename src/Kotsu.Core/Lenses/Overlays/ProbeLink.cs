using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Lenses.Overlays;

/// <summary>What a probe says of a practice. Its bad outcome is evidence against the practice in any case.</summary>
/// <param name="Ceiling">How strong a pass can be as evidence: Written to Measured. Null: a pass is no evidence, the probe only refutes.</param>
public sealed record ProbeLink(ProbeId Probe, EvidenceRung? Ceiling)
{
    /// <summary>Whether a pass is no evidence.</summary>
    public bool OnlyRefutes => Ceiling is null;
}
