using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>How a workload stands on one day.</summary>
public sealed record WorkloadHope
{
    /// <summary>From how much of its weight asked or measured a lens as a whole has a percentage. Ratio.</summary>
    public const double CoverageForPercentage = 0.5;

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The practices in play, by code.</summary>
    public required IReadOnlyList<PracticeHope> Practices { get; init; }

    /// <summary>The practices that are out of play, by code, each once.</summary>
    public required IReadOnlyList<NotApplicable> NotApplicable { get; init; }

    /// <summary>The headline.</summary>
    public required HopeShares Shares { get; init; }

    /// <summary>The same on the 3-2-1 scale.</summary>
    public required HopeShares Sensitivity { get; init; }

    /// <summary>Share of the weight that was asked or measured. Ratio, 0–1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Whether enough was asked or measured to show a percentage for the whole.</summary>
    public bool ShowsPercentage => Coverage >= CoverageForPercentage;
}
