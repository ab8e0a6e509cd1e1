using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Engine.Standings;

/// <summary>How one practice of a workload stands.</summary>
public sealed record PracticeStanding
{
    /// <summary>By what the lens is called that it is judged by.</summary>
    public required string Lens { get; init; }

    /// <summary>The practice.</summary>
    public required Practice Practice { get; init; }

    /// <summary>What it contributes to the figures; null where it is out of play.</summary>
    public required PracticeHope? Hope { get; init; }

    /// <summary>Why it is out of play; null where it is in.</summary>
    public required NotApplicable? NotApplicable { get; init; }

    /// <summary>How the team weighs it; null: as the catalogue does.</summary>
    public required PracticeContext? Context { get; init; }

    /// <summary><c>backed</c>, <c>accepted</c>, <c>notApplicable</c>, or the first class of its hope, such as <c>gap</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The part of the workload's hope that rests on it; percentage points, 0–100.</summary>
    public required double Points { get; init; }

    /// <summary>The strongest evidence that backs any of its subjects; null where nothing does.</summary>
    public required PracticeEvidence? Best { get; init; }

    /// <summary>The last day on which all that backs it counts in full; null where nothing backs it.</summary>
    public required DateOnly? FreshThrough { get; init; }

    /// <summary>The next day on which it loses something that no look renews by itself; null where there is none.</summary>
    public required DateOnly? FallsOn { get; init; }

    /// <summary>Who answers for it: a team's id as declared; null where nobody does, or the declaration names nobody.</summary>
    public required string? Owner { get; init; }

    /// <summary>Pieces of evidence in force, for and against it.</summary>
    public required int Evidence { get; init; }

    /// <summary>Its viewpoint; without an overlay the state of the system.</summary>
    public Viewpoint Viewpoint => Practice.Overlay?.Viewpoint ?? Viewpoint.State;

    /// <summary>Whether something stands against any of its subjects.</summary>
    public bool IsContrary => Hope?.Subjects.Any(s => s.IsContrary) is true;
}
