using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>How one practice stands. Backed, accepted and hope are ratios of its own weight and add up to 1.</summary>
public sealed record PracticeHope
{
    /// <summary>The practice.</summary>
    public required PracticeInPlay Practice { get; init; }

    /// <summary><c>w</c> on the 9-3-1 scale; no unit, above 0.</summary>
    public required double Weight { get; init; }

    /// <summary><c>e</c>: the mean over its subjects of the best <c>s · f</c> of each. Ratio, 0–1.</summary>
    public required double Backed { get; init; }

    /// <summary><c>1 − e</c> under an acceptance in force, else 0. Ratio, 0–1.</summary>
    public required double Accepted { get; init; }

    /// <summary>What rests on neither. Ratio, 0–1.</summary>
    public required double Hope { get; init; }

    /// <summary>What hope consists of; adds up to <see cref="Hope"/>.</summary>
    public required HopeSplit Split { get; init; }

    /// <summary>The acceptance that is in force, the one that lasts longest; null where there is none.</summary>
    public required RiskAcceptance? Acceptance { get; init; }

    /// <summary>Its known subjects by id, at least one.</summary>
    public required IReadOnlyList<SubjectHope> Subjects { get; init; }

    /// <summary>Whether anything speaks for or against it, somebody was asked, or its risk was accepted: it counts for coverage.</summary>
    public bool IsAsked => Acceptance is not null || Subjects.Any(s => s.IsAsked);

    /// <summary>The highest rung that backs any of its subjects; None where nothing does.</summary>
    public EvidenceRung Rung => Subjects.Max(s => s.Best?.CountsAs ?? EvidenceRung.None);
}
