namespace Kotsu.Core.Evidence;

/// <summary>The ladder of evidence. Higher is stronger; the strengths stand in <c>measures.md</c> §1.</summary>
public enum EvidenceRung
{
    /// <summary>None or unknown: strength 0.</summary>
    None,

    /// <summary>口頭: somebody said so. Strength 0.2.</summary>
    Said,

    /// <summary>文書: a document exists. Strength 0.4.</summary>
    Written,

    /// <summary>確認: by somebody outside the owning team. Strength 0.6.</summary>
    Checked,

    /// <summary>訓練: a drill, or used for real, by a second person. Strength 0.8.</summary>
    Exercised,

    /// <summary>計測: a probe or an indicator, passing. Strength 1.0.</summary>
    Measured,
}
