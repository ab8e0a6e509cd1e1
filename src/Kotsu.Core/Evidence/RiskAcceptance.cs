using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Evidence;

/// <summary>A signed decision to live with a gap for a while (リスク受容). When it lapses, the practice falls back by itself.</summary>
public sealed record RiskAcceptance
{
    /// <summary>The practice.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>Who accepts.</summary>
    public required string By { get; init; }

    /// <summary>By what authority: a role, such as "head of service".</summary>
    public required string Authority { get; init; }

    /// <summary>How high that authority stands, from 1 (leads a team) upwards, as the organisation counts.</summary>
    public required int Level { get; init; }

    /// <summary>Why the gap is lived with; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>What is done instead; never empty.</summary>
    public required string CompensatingMeasure { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The first day on which it no longer holds; at most a year after <see cref="SignedOn"/>.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>0 for the first acceptance, 1 for its first renewal, and so on.</summary>
    public int Renewal { get; init; }

    /// <summary>The file that says so; null where there is none.</summary>
    public Location? At { get; init; }

    /// <summary>Whether it holds on <paramref name="day"/>. It ends at the start of its own last day.</summary>
    public bool IsInForceOn(DateOnly day) => SignedOn <= day && day < ExpiresOn;
}
