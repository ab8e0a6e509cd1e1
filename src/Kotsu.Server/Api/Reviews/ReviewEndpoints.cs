using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Standings;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reviews;

/// <summary>The reviews of a workload: a lens on it, with its commission and risks.</summary>
internal static class ReviewEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/workloads/{workload}/reviews", ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The reviews of a workload, by alias").Answers<Page<ReviewView>>();
        api.MapPost("/workloads/{workload}/reviews", BeginAsync).Needs(Need.In(Role.Owner)).WithSummary("Puts a lens on a workload").Answers<ReviewView>(StatusCodes.Status201Created);
        api.MapGet("/workloads/{workload}/reviews/{lens}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A review").Answers<ReviewView>();
        api.MapPut("/workloads/{workload}/reviews/{lens}", PutAsync).Needs(Need.In(Role.Member)).WithSummary("Changes a review's commission and notes").Answers<ReviewView>();
        api.MapDelete("/workloads/{workload}/reviews/{lens}", RemoveAsync).Needs(Need.In(Role.Owner)).WithSummary("Takes a lens off a workload, with its answers; milestones keep them").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/workloads/{workload}/reviews/{lens}/upgrade", UpgradeAsync).Needs(Need.In(Role.Owner)).WithSummary("Takes a milestone, then moves a review to the newest version of its lens").Answers<UpgradedView>();
        api.MapGet("/workloads/{workload}/figures", FiguresAsync).Needs(Need.In(Role.Spectator)).WithSummary("Backed, accepted and hope, with what falls due").Answers<FiguresView>();
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<ReviewView>(
        [.. (await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload).OrderBy(r => r.Alias))).Select(ReviewView.Of)], null));

    private static Task<IResult> BeginAsync(WorkloadId workload, PostReview body, Door door) => door.WriteAsync(
        "review.begin",
        (unit, acting) => BeginReview.RunAsync(unit, acting, workload, body.Lens),
        r => Shown.Created(ReviewView.Of(r), SubjectOf(r), $"{ApiEndpoints.Root}/workloads/{workload}/reviews/{r.Alias}", r.Version));

    private static Task<IResult> GetAsync(WorkloadId workload, string lens, Door door)
    {
        var alias = new LensId(lens);
        return door.ReadAsync(unit => unit.Rows<Review>().FindAsync(r => r.Workload == workload && r.Alias == alias), "review", Show);
    }

    private static Task<IResult> PutAsync(WorkloadId workload, string lens, ReviewContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "review.change", (unit, acting) => ChangeReview.RunAsync(unit, workload, new(lens), body, version), Show));

    private static Task<IResult> RemoveAsync(WorkloadId workload, string lens, Door door)
    {
        var alias = new LensId(lens);
        return door.WriteAsync(
            "review.remove",
            async (unit, _) => await unit.Rows<Review>().RemoveAsync(r => r.Workload == workload && r.Alias == alias) > 0 ? new Result<string>(lens, null) : ServerProblems.IsNotThere("review"),
            _ => Shown.Gone($"workload/{workload}/{lens}"));
    }

    private static Task<IResult> UpgradeAsync(WorkloadId workload, string lens, PostUpgrade body, Door door, UpgradeReview upgrade) => door.WriteAsync(
        "review.upgrade",
        (unit, acting) => upgrade.RunAsync(unit, acting, workload, new(lens), body.MilestoneName),
        u => Shown.Of(new UpgradedView(ReviewView.Of(u.Review), u.Milestone.Number, u.Lost), SubjectOf(u.Review), u.Review.Version));

    private static Task<IResult> FiguresAsync(WorkloadId workload, Door door, WorkloadPictures pictures) => door.ReadAsync(
        async unit => (await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now)).Standing,
        "workload",
        standing => Shown.Of(FiguresView.Of(standing), $"workload/{workload}"));

    private static Shown Show(Review review) => Shown.Of(ReviewView.Of(review), SubjectOf(review), review.Version);

    private static string SubjectOf(Review review) => $"review/{review.Id}";
}

/// <summary>How a review is upgraded.</summary>
/// <param name="MilestoneName">The name of the milestone that is taken first.</param>
internal sealed record PostUpgrade(string MilestoneName);

/// <summary>A review that was upgraded.</summary>
/// <param name="Milestone">The number of the milestone that was taken.</param>
/// <param name="Lost">What people must say again.</param>
internal sealed record UpgradedView(ReviewView Review, int Milestone, IReadOnlyList<LostChoice> Lost);

/// <summary>A lens to put on a workload.</summary>
internal sealed record PostReview(LensId Lens);

/// <summary>A review.</summary>
internal sealed record ReviewView(ReviewId Id, LensId Lens, Core.Shelf.LensVersionId LensVersion, ReviewContent Content, DateTimeOffset CreatedAt, int Version)
{
    public static ReviewView Of(Review review) => new(
        review.Id,
        review.Alias,
        review.LensVersion,
        new()
        {
            Sponsor = review.Sponsor,
            Commission = review.Commission,
            Deadline = review.Deadline,
            NextReviewOn = review.NextReviewOn,
            Notes = review.Notes,
            PillarNotes = review.PillarNotes,
        },
        review.CreatedAt,
        review.Version);
}
