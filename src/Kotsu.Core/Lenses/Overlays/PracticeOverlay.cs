using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Overlays;

/// <summary>What we say of a practice.</summary>
public sealed record PracticeOverlay
{
    /// <summary>Unique in its lens.</summary>
    public required PracticeCode Code { get; init; }

    /// <summary>What it risks to do without it.</summary>
    public required PracticeRisk Risk { get; init; }

    /// <summary>The viewpoint that it belongs to.</summary>
    public required Viewpoint Viewpoint { get; init; }

    /// <summary>Person-days from nothing to the first proof; 0.5 to 20.</summary>
    public required double EffortInDays { get; init; }

    /// <summary>The practice in our words.</summary>
    public required Words Title { get; init; }

    /// <summary>What to do first.</summary>
    public required Words Improvement { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required Words Intent { get; init; }

    /// <summary>An observation that can be shown to be false: it has a number or a date.</summary>
    public required Words Proof { get; init; }

    /// <summary>How it goes wrong in real teams.</summary>
    public required Words AntiPattern { get; init; }

    /// <summary>Exactly two probing questions, "show me …".</summary>
    public required IReadOnlyList<Words> Ask { get; init; }

    /// <summary>An invented team before.</summary>
    public required Words AsIs { get; init; }

    /// <summary>The same team after.</summary>
    public required Words ToBe { get; init; }

    /// <summary>Practices of AWS's catalogue that the same work also supports; may be empty.</summary>
    public required IReadOnlyList<PracticeCode> Related { get; init; }

    /// <summary>The probes that say something of it; may be empty, each probe once.</summary>
    public required IReadOnlyList<ProbeLink> Probes { get; init; }
}
