using Kotsu.Core.Hope;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Facts;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>How a workload stands on a day, with everything that follows from it; worked out when it is first asked for.</summary>
public sealed class WorkloadPicture
{
    private readonly Lazy<IReadOnlyList<PracticeStanding>> practices;
    private readonly Lazy<IReadOnlyList<(DateOnly On, HopeShares Shares)>> outlook;
    private readonly Lazy<IReadOnlyList<WorkloadFact>> facts;
    private readonly Lazy<Movement?> movement;

    /// <param name="before">What its last milestone froze; null where it has none.</param>
    internal WorkloadPicture(WorkloadStanding standing, HopeInput? before)
    {
        Standing = standing;
        practices = new(() => PracticeStandings.Of(standing));
        outlook = new(() => Standings.Outlook.Of(standing));
        facts = new(() => WorkloadFacts.Of(standing));
        movement = new(() => MovementSince.Of(standing, before));
    }

    /// <summary>The figures and what they are made of.</summary>
    public WorkloadStanding Standing { get; }

    /// <summary>Every practice of its lenses by code.</summary>
    public IReadOnlyList<PracticeStanding> Practices => practices.Value;

    /// <summary>Today and the same day of each of the next twelve months.</summary>
    public IReadOnlyList<(DateOnly On, HopeShares Shares)> Outlook => outlook.Value;

    /// <summary>What the newest looks found wrong.</summary>
    public IReadOnlyList<WorkloadFact> Facts => facts.Value;

    /// <summary>What moved since the last milestone, or in the last 90 days; null where nothing was before.</summary>
    public Movement? Movement => movement.Value;
}
