using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope;

/// <summary>A practice that a workload is judged on, and what is known of it beside evidence.</summary>
public sealed record PracticeInPlay
{
    /// <summary>Unique among the practices in play.</summary>
    public required PracticeCode Code { get; init; }

    /// <summary>The catalogue's risk.</summary>
    public required PracticeRisk Risk { get; init; }

    /// <summary>How much it matters to this workload; null: as much as the catalogue says.</summary>
    public PracticeContext? Context { get; init; }

    /// <summary>Whether some team answers for it.</summary>
    public bool HasOwner { get; init; } = true;

    /// <summary>What it is about, as far as anything listed it. Empty: it counts as one. Named twice, a subject counts once with the greater weight.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>Person-days from nothing to the first proof; null where nobody estimated it.</summary>
    public double? EffortInDays { get; init; }

    /// <summary>The factor that the team's context gives it on <paramref name="day"/>: 1 without one, or before it was said.</summary>
    public double FactorOn(DateOnly day) => Context is { } context && context.On <= day ? context.Weight : 1;

    /// <summary>Its weight <c>w = base(risk) × context</c> on <paramref name="day"/>; no unit, above 0.</summary>
    public double WeightOn(DateOnly day, BaseWeights scale) => scale.Of(Risk) * FactorOn(day);
}
