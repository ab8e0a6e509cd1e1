using System.Globalization;
using Kotsu.Core.Answering;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Milestones;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Milestones;

/// <summary>Milestones: what a workload's reviews were at a moment, and what moved between two.</summary>
internal static class MilestoneEndpoints
{
    private const string Root = "/workloads/{workload}/milestones";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The milestones of a workload, by number").Answers<Page<MilestoneSummary>>();
        api.MapPost(Root, TakeAsync).Needs(Need.In(Role.Owner)).WithSummary("Freezes all reviews").Answers<MilestoneView>(StatusCodes.Status201Created);
        api.MapGet(Root + "/{number:int}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A milestone with everything that it froze").Answers<MilestoneView>();
        api.MapGet(Root + "/{number:int}/changes/{later:int}", CompareAsync).Needs(Need.In(Role.Spectator)).WithSummary("What moved between two milestones, and why").Answers<DifferenceView>();
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<MilestoneSummary>(
        await unit.Rows<Milestone>().ListAsync(all => all.Where(m => m.Workload == workload).OrderBy(m => m.Number).Select(m => new MilestoneSummary(m.Number, m.Name, m.At, m.By, m.Figures == null ? null : SharesView.Of(m.Figures)))), null));

    private static Task<IResult> TakeAsync(WorkloadId workload, PostMilestone body, Door door, TakeMilestone take) => door.WriteAsync(
        "milestone.take",
        (unit, acting) => take.RunAsync(unit, acting, workload, body.Name),
        taken => Shown.Created(MilestoneView.Of(taken.Milestone), $"milestone/{taken.Milestone.Id}", string.Create(CultureInfo.InvariantCulture, $"{ApiEndpoints.Root}/workloads/{workload}/milestones/{taken.Milestone.Number}")));

    private static Task<IResult> GetAsync(WorkloadId workload, int number, Door door) => door.ReadAsync(
        unit => unit.Rows<Milestone>().FindAsync(m => m.Workload == workload && m.Number == number), "milestone", m => Shown.Of(MilestoneView.Of(m), $"milestone/{m.Id}"));

    private static Task<IResult> CompareAsync(WorkloadId workload, int number, int later, Door door) => door.ReadAsync(
        async unit =>
        {
            var both = await unit.Rows<Milestone>().ListAsync(all => all.Where(m => m.Workload == workload && (m.Number == number || m.Number == later)));
            var (before, after) = (both.FirstOrDefault(m => m.Number == number), both.FirstOrDefault(m => m.Number == later));
            return before is null || after is null ? null : CompareMilestones.Run(before.Content, after.Content);
        },
        "milestone",
        difference => Shown.Of(DifferenceView.Of(difference), $"workload/{workload}"));
}

/// <summary>A new milestone.</summary>
internal sealed record PostMilestone(string Name);

/// <summary>A milestone in a list.</summary>
/// <param name="Figures">As they stood; null without a lens.</param>
internal sealed record MilestoneSummary(int Number, string Name, DateTimeOffset At, PersonId By, SharesView? Figures);
