using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Answering;

/// <summary>Changes a review's commission and notes.</summary>
public static class ChangeReview
{
    /// <summary>Puts <paramref name="content"/> in the place of what was said.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Review>> RunAsync(IUnit unit, WorkloadId workload, LensId lens, ReviewContent content, int version)
    {
        if (content.FindProblem() is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<Review>().FindAsync(r => r.Workload == workload && r.Alias == lens) is not { } review)
        {
            return ServerProblems.IsNotThere("review");
        }

        var changed = review with
        {
            Sponsor = content.Sponsor,
            Commission = content.Commission,
            Deadline = content.Deadline,
            NextReviewOn = content.NextReviewOn,
            Notes = content.Notes,
            PillarNotes = content.PillarNotes,
            Version = version + 1,
        };
        return review.Version == version && await unit.Rows<Review>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("review", review.Version);
    }
}

/// <summary>What people say of a review.</summary>
public sealed record ReviewContent
{
    private const int MostPillarNotes = 10;

    /// <summary>Who wants to know; at most 500 characters.</summary>
    public string Sponsor { get; init; } = "";

    /// <summary>What they want to know; at most 500 characters.</summary>
    public string Commission { get; init; } = "";

    /// <summary>The day by which they want to know.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day on which to look again.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>At most 2,084 characters.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Notes by pillar id, each at most 2,084 characters.</summary>
    public IReadOnlyDictionary<string, string> PillarNotes { get; init; } = new Dictionary<string, string>();

    internal Problem? FindProblem() =>
        Limits.Text("sponsor", Sponsor, 0, Review.CommissionMaxLength)
        ?? Limits.Text("commission", Commission, 0, Review.CommissionMaxLength)
        ?? Limits.Text("notes", Notes, 0, Review.NotesMaxLength)
        ?? (PillarNotes.Count > MostPillarNotes ? ServerProblems.LimitIsReached("notes of pillars", MostPillarNotes) : null)
        ?? PillarNotes.Select(p => Limits.Text($"pillarNotes.{p.Key}", p.Value, 0, Review.NotesMaxLength)).FirstOrDefault(p => p is not null);
}
