namespace Kotsu.Core.Evidence;

/// <summary>What people said of a workload: the files below <c>.kotsu/</c>. Each list is in the order of the files' paths.</summary>
public sealed record StatementSet
{
    /// <summary>Notes for and against practices, and who was asked and did not know.</summary>
    public IReadOnlyList<PracticeEvidence> Evidence { get; init; } = [];

    /// <summary>Signed acceptances of risk that keep the rules.</summary>
    public IReadOnlyList<RiskAcceptance> Acceptances { get; init; } = [];

    /// <summary>Findings that were put aside.</summary>
    public IReadOnlyList<Dismissal> Dismissals { get; init; } = [];

    /// <summary>Practices that are out of play.</summary>
    public IReadOnlyList<NotApplicable> NotApplicable { get; init; } = [];

    /// <summary>How much practices matter; at most one for each practice, the newest.</summary>
    public IReadOnlyList<PracticeContext> Contexts { get; init; } = [];
}
