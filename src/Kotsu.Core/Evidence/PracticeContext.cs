using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Evidence;

/// <summary>How much a practice matters to this workload, as its team judges it (自チームの判断).</summary>
public sealed record PracticeContext
{
    /// <summary>The weights that a team can choose from.</summary>
    public static IReadOnlyList<double> Weights { get; } = [0.5, 1, 2];

    /// <summary>The practice.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>Half, as or twice as important as the catalogue thinks: one of <see cref="Weights"/>.</summary>
    public required double Weight { get; init; }

    /// <summary>The team's own risk, shown beside the catalogue's; null where it agrees. It weighs nothing: <see cref="Weight"/> does.</summary>
    public PracticeRisk? OurRisk { get; init; }

    /// <summary>Why; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who says so.</summary>
    public required string By { get; init; }

    /// <summary>From which day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The file that says so; null where there is none.</summary>
    public Location? At { get; init; }
}
