using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Text;
using Kotsu.Engine.Standings;

namespace Kotsu.Server.Api.Standings;

/// <summary>How a practice of a workload stands, in the reader's language.</summary>
internal sealed record PracticeStandingView
{
    public required PracticeCode Code { get; init; }

    /// <summary>By what the lens is called that it is judged by.</summary>
    public required string Lens { get; init; }

    public required string Pillar { get; init; }

    public required QuestionId Question { get; init; }

    public required ChoiceId Choice { get; init; }

    public required string Title { get; init; }

    public required Viewpoint Viewpoint { get; init; }

    /// <summary>The catalogue's risk.</summary>
    public required PracticeRisk AwsRisk { get; init; }

    /// <summary>The team's own; null where it agrees. It weighs nothing: the context does.</summary>
    public required PracticeRisk? OurRisk { get; init; }

    /// <summary>What the team multiplies the risk's weight with: 0.5, 1 or 2.</summary>
    public required double Context { get; init; }

    public required string? ContextReason { get; init; }

    /// <summary>No unit; 0 out of play.</summary>
    public required double Weight { get; init; }

    /// <summary>How much of it is backed. Ratio, 0–1.</summary>
    public required double Strength { get; init; }

    /// <summary>backed, accepted, unowned, gap, expired, unasked, unshown, partlyShown or notApplicable.</summary>
    public required string Class { get; init; }

    /// <summary>The part of the workload's hope that rests on it; percentage points, 0–100.</summary>
    public required double Hope { get; init; }

    /// <summary>The rung of its best evidence as stated.</summary>
    public required EvidenceRung Rung { get; init; }

    /// <summary>The same as it counts: never above what its source can reach.</summary>
    public required EvidenceRung CountsAs { get; init; }

    /// <summary>Whether something stands against it.</summary>
    public required bool IsContrary { get; init; }

    /// <summary>The last day on which all that backs it counts in full; null where nothing does.</summary>
    public required DateOnly? FreshThrough { get; init; }

    /// <summary>The next day on which it loses something that no look renews by itself; null where there is none.</summary>
    public required DateOnly? FallsOn { get; init; }

    public required SubjectsView Subjects { get; init; }

    /// <summary>A team's id as a declaration says it, or who answers for the workload; null where nobody does.</summary>
    public required string? Owner { get; init; }

    /// <summary>Person-days from nothing to the first proof; null where nobody estimated it.</summary>
    public required double? Effort { get; init; }

    /// <summary>Pieces of evidence in force, for and against it.</summary>
    public required int Evidence { get; init; }

    /// <summary>The acceptance in force; null where there is none.</summary>
    public required AcceptedView? Accepted { get; init; }

    /// <summary>Why it is out of play; null where it is in.</summary>
    public required string? NotApplicable { get; init; }

    /// <param name="ownerOfAll">Who answers for what no declaration gives to a team.</param>
    public static PracticeStandingView Of(PracticeStanding standing, string? ownerOfAll, Language language) => new()
    {
        Code = standing.Practice.Code,
        Lens = standing.Lens,
        Pillar = standing.Practice.Pillar.Value,
        Question = standing.Practice.Question,
        Choice = standing.Practice.Choice,
        Title = standing.Practice.Title.In(language),
        Viewpoint = standing.Viewpoint,
        AwsRisk = standing.Practice.Risk,
        OurRisk = standing.Context?.OurRisk,
        Context = standing.Context?.Weight ?? 1,
        ContextReason = standing.Context?.Reason,
        Weight = standing.Hope?.Weight ?? 0,
        Strength = Math.Round(standing.Hope?.Backed ?? 0, 6),
        Class = standing.Class,
        Hope = Math.Round(standing.Points, 6),
        Rung = standing.Best?.Rung ?? EvidenceRung.None,
        CountsAs = standing.Best?.CountsAs ?? EvidenceRung.None,
        IsContrary = standing.IsContrary,
        FreshThrough = standing.FreshThrough,
        FallsOn = standing.FallsOn,
        Subjects = new(standing.Hope?.Subjects.Count ?? 0, standing.Hope?.Subjects.Count(s => s.Backed > 0) ?? 0),
        Owner = standing.Owner ?? (standing.Hope?.Practice.HasOwner is false ? null : ownerOfAll),
        Effort = standing.Practice.Overlay?.EffortInDays,
        Evidence = standing.Evidence,
        Accepted = standing.Hope?.Acceptance is { } acceptance ? new(acceptance.By, acceptance.ExpiresOn) : null,
        NotApplicable = standing.NotApplicable?.Reason,
    };
}

/// <summary>What a practice is about.</summary>
/// <param name="Known">Subjects; 1 where it is about nothing in particular, 0 out of play.</param>
/// <param name="Shown">Those that something backs.</param>
internal sealed record SubjectsView(int Known, int Shown);

/// <summary>An acceptance in force.</summary>
/// <param name="By">A person's id, or a name where a repository says it.</param>
/// <param name="ExpiresOn">The first day on which it no longer holds.</param>
internal sealed record AcceptedView(string By, DateOnly ExpiresOn);
