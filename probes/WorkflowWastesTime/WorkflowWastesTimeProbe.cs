using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>
/// True when a CI job has no timeout, fetches packages without a cache, runs on for replaced commits of a pull request, or waits for a
/// job of which it takes nothing. The message is that of the first of these; <c>reasons</c> names all.
/// </summary>
public sealed class WorkflowWastesTimeProbe : IProbe
{
    private static readonly string[] FromPullRequests =
        ["== 'pull_request'", "github.event.pull_request", "!startsWith(github.ref", "github.ref !=", "event_name != 'push'", "event_name != 'schedule'"];

    private static readonly string[] NotFromPullRequests = ["refs/heads/", "refs/tags/", "github.event_name", "github.event.ref", "github.ref_name", "github.ref_type"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<WorkflowsSnapshot>();
        return snapshot.Workflows.SelectMany(w => Judge(snapshot, w));
    }

    private static IEnumerable<Finding> Judge(WorkflowsSnapshot snapshot, Workflow workflow)
    {
        var byId = workflow.Jobs.ToLookup(j => j.Id, StringComparer.Ordinal);
        return workflow.Jobs.Select(j => Judge(workflow, j, [.. Wastes(snapshot, workflow, j, byId)]));
    }

    private static Finding Judge(Workflow workflow, WorkflowJob job, IReadOnlyList<Waste> wastes)
    {
        var subject = new Subject("job", $"{workflow.At.Path}#{job.Id}", $"{workflow.At.Path.Split('/')[^1]}/{job.Id}");
        var name = new FindingValue.Text(subject.Name);

        return wastes switch
        {
            [var first, ..] => Finding.True(subject, first.Message, first.At, ("job", name), ("reasons", Reasons(wastes))),
            [] when job.CallsWorkflow => Finding.NotApplicable(subject, "calls-workflow", job.At, ("job", name)),
            [] => Finding.False(subject, "fine", job.At, ("job", name)),
        };
    }

    private static IEnumerable<Waste> Wastes(WorkflowsSnapshot snapshot, Workflow workflow, WorkflowJob job, ILookup<string, WorkflowJob> byId)
    {
        // A job that calls a workflow may not set a timeout, and has no steps: its jobs are judged where they are written.
        if (!job.CallsWorkflow && !job.HasTimeout)
        {
            yield return new("no-timeout", job.At, new("no timeout", "タイムアウトなし"));
        }

        if (MissingCache.Of(workflow, job, snapshot.NodePackageManager) is { } cache)
        {
            yield return cache;
        }

        if (workflow.RerunsOnPullRequest && RunsOnPullRequests(job) && !workflow.HasConcurrency && !job.HasConcurrency)
        {
            yield return new("no-concurrency", job.At, new("no concurrency group", "並行実行グループなし"));
        }

        if (NeedlessWait.Of(job, byId) is { } wait)
        {
            yield return wait;
        }
    }

    // Whoever names refs or events in a condition means some other start of the workflow, unless pull requests are named or only left over.
    private static bool RunsOnPullRequests(WorkflowJob job) => job.Condition is not { } condition
        || Array.Exists(FromPullRequests, c => condition.Contains(c, StringComparison.Ordinal))
        || !Array.Exists(NotFromPullRequests, c => condition.Contains(c, StringComparison.Ordinal));

    private static FindingValue.Phrases Reasons(IReadOnlyList<Waste> wastes) => new([.. wastes.Select(w => w.Reason)]);
}
