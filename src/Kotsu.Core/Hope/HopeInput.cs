using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>All that the figures of a workload depend on. The order of the lists means nothing.</summary>
public sealed record HopeInput
{
    /// <summary>The day for which the figures are made, in the time zone of the workload. What is dated later does not count yet.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What a review chose; before any review, all practices of the adopted lenses. Each code once. With those that are not applicable.</summary>
    public required IReadOnlyList<PracticeInPlay> Practices { get; init; }

    /// <summary>For and against practices. What is about a practice that is not in play is left aside.</summary>
    public IReadOnlyList<PracticeEvidence> Evidence { get; init; } = [];

    /// <summary>Signed acceptances that keep <see cref="AcceptanceRules"/>, in force or not.</summary>
    public IReadOnlyList<RiskAcceptance> Acceptances { get; init; } = [];

    /// <summary>Practices that people took out of play.</summary>
    public IReadOnlyList<NotApplicable> NotApplicable { get; init; } = [];
}
