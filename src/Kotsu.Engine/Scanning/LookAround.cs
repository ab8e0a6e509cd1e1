using Kotsu.Core.Evidence;
using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Reviewing;
using Kotsu.Sources;
using Kotsu.Sources.Files;
using Kotsu.Sources.Statements;

namespace Kotsu.Engine.Scanning;

/// <summary>What one look at a workload saw.</summary>
internal sealed record LookAround(WorkloadSnapshots Seen, ReportedWorkload Workload, StatementSet Statements)
{
    /// <summary>Lists the files, reads the history and meanwhile lets every source look.</summary>
    public static async Task<LookAround> AtAsync(WorkloadDesk desk, ReviewRequest request, IReadOnlyList<ISource> sources, Steps steps, CancellationToken cancellationToken)
    {
        var sight = await steps.RunAsync("files", StepNames.Files, () => desk.LookAsync(cancellationToken));
        var walking = steps.RunAsync("history", StepNames.History, () => sight.WithHistory);
        var seen = await new SourceRunner(sources, steps).LookAsync(sight, cancellationToken);
        var context = await walking;
        var unreadable = desk.Unreadable.Concat(desk.Opened.Unreadable).Concat(seen.Unreadable);
        return new(
            seen.With(Unreadable.InOrder(unreadable)),
            Describe(desk, request, context),
            desk.Statements with { Evidence = context.History is { } history ? PinnedChanges.Apply(desk.Statements.Evidence, history) : desk.Statements.Evidence });
    }

    private static ReportedWorkload Describe(WorkloadDesk desk, ReviewRequest request, SourceContext context) => new()
    {
        Name = desk.Declaration.Workload ?? "",
        Purpose = desk.Declaration.Purpose,
        Commit = desk.Opened.Commit,
        IsWorkTree = request.IsWorkTree && desk.Opened.Commit is not null,
        IsShallow = context.History?.IsShallow == true,
        AsOf = desk.AsOf,
        Files = context.Tree.Files.Count + desk.Opened.Excluded,
        FilesLeftOut = context.Tree.Files.Count(f => f.Origin is not FileOrigin.FirstParty) + desk.Opened.Excluded,
        Commits = desk.Opened.Commits,
    };
}
