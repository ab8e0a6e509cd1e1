using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Moving;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Scanning;
using Kotsu.Sources;
using Kotsu.Sources.Workloads;

namespace Kotsu.Engine.Reviewing;

/// <summary>Reviews a workload: look, find, judge, compare with what was seen before, keep, report.</summary>
/// <param name="openStore">Opens the store that belongs to a place; called once for each review, after the workload was opened.</param>
/// <param name="clock">Tells what day it is, and how long steps take.</param>
public sealed class ReviewWorkload(Func<WorkloadPlace, OpenedStore> openStore, TimeProvider clock)
{
    /// <summary>The probes to run; by default all that ship with Kotsu.</summary>
    public IReadOnlyList<CataloguedProbe>? Probes { get; init; }

    /// <summary>The sources to look with; by default all that there are.</summary>
    public IReadOnlyList<ISource>? Sources { get; init; }

    /// <summary>Reviews once. Trouble with what is looked at is part of the report; only what cannot be reviewed at all is refused.</summary>
    /// <param name="request">What, and how.</param>
    /// <param name="progress">Told when steps begin and end, from any thread; null tells nobody.</param>
    /// <param name="cancellationToken">Stops at the next step and kills what was started.</param>
    public async Task<Reviewed> RunAsync(ReviewRequest request, IProgress<ScanProgress>? progress, CancellationToken cancellationToken)
    {
        var steps = new Steps(clock, progress);
        var (desk, problem) = await steps.RunAsync("open", StepNames.Open, () => WorkloadDesk.OpenAsync(request, clock, cancellationToken));
        if (desk is null)
        {
            return Reviewed.Refused(problem!);
        }

        await using (desk)
        {
            // Lenses are parsed and probes loaded while git works.
            var choosing = request.IsScan ? null : steps.RunAsync("lenses", StepNames.Lenses, desk.FindLensesAsync);
            var probes = Task.Run(() => Probes ?? ProbeCatalogue.Shipped, cancellationToken);
            var look = await LookAround.AtAsync(desk, request, Sources ?? AllSources.Create(), steps, cancellationToken);
            if (choosing is not null && (await choosing).Problem is { } refused)
            {
                return Reviewed.Refused(refused);
            }

            var lenses = choosing is null ? null : new AdoptedLenses((await choosing).Lenses!);
            var runs = steps.Run("probes", StepNames.Probes, () => ProbeRunner.Run(probes.Result, look.Seen));
            return await ReportAsync(desk, MaterialOf(desk, look, lenses, runs), steps, cancellationToken);
        }
    }

    private static ReviewMaterial MaterialOf(WorkloadDesk desk, LookAround look, AdoptedLenses? lenses, IReadOnlyList<ProbeRun> runs) => new()
    {
        Workload = look.Workload,
        Declaration = desk.Declaration,
        Lenses = lenses,
        Statements = look.Statements,
        Seen = look.Seen,
        Runs = runs,
    };

    private async Task<Reviewed> ReportAsync(WorkloadDesk desk, ReviewMaterial material, Steps steps, CancellationToken cancellationToken)
    {
        var (judgement, report) = steps.Run("judge", StepNames.Judge, () =>
        {
            var judged = material.Lenses is { } lenses ? Judgement.Of(material, lenses) : null;
            return (judged, ReportMaker.Make(material, judged));
        });

        var opened = openStore(desk.Place);
        using var store = opened.Store;
        var notices = new List<Words?> { ReviewNotices.Uncommitted(desk.Opened.Uncommitted), opened.Notice };
        var movement = await steps.RunAsync("store", StepNames.Store, async () =>
        {
            var kept = new ReviewKeeper(opened, await desk.GetRepositoryAsync(opened, cancellationToken), new(material, judgement));
            var moved = await kept.CompareAndKeepAsync(report, material, judgement, cancellationToken);
            notices.Add(kept.Trouble);
            return moved;
        });
        return new(report with { Movement = movement }, null, [.. notices.OfType<Words>()])
        {
            Folder = desk.Place.Root,
            Observed = Observations.Of(material, ObservationKey.Of(desk, material.AsOf, material.Workload.IsWorkTree, Probes ?? ProbeCatalogue.Shipped), [.. notices.Take(1).OfType<Words>()]),
        };
    }
}
