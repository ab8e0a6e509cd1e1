using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Overlays;

/// <summary>A practice as a review meets it: where it stands in the lens, and what is known of it.</summary>
public sealed record Practice
{
    /// <summary>From the overlay; without one <c>lens/question/choice</c>.</summary>
    public required PracticeCode Code { get; init; }

    /// <summary>The pillar that it stands in.</summary>
    public required PillarId Pillar { get; init; }

    /// <summary>The question that it answers.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>The choice that is ticked for it.</summary>
    public required ChoiceId Choice { get; init; }

    /// <summary>From the overlay; without one the question's risk when only this practice is missing.</summary>
    public required PracticeRisk Risk { get; init; }

    /// <summary>The practice; without an overlay the lens's text stands for both languages.</summary>
    public required Words Title { get; init; }

    /// <summary>What to do first; null where neither file says.</summary>
    public required Words? Improvement { get; init; }

    /// <summary>Where to read more; null where the lens names nothing.</summary>
    public required string? Url { get; init; }

    /// <summary>Everything else that we say of it; null for a lens without an overlay.</summary>
    public required PracticeOverlay? Overlay { get; init; }
}
