using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>The CI workflows of a workload as they are written.</summary>
public sealed record WorkflowsSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Workflows;

    /// <summary>The workflows by path.</summary>
    public required IReadOnlyList<Workflow> Workflows { get; init; }

    /// <summary>
    /// The package manager that the root <c>package.json</c> names, for which setup-node caches without being asked (v5: any, v6: npm);
    /// null where it names none.
    /// </summary>
    public string? NodePackageManager { get; init; }
}

/// <summary>One workflow file.</summary>
public sealed record Workflow
{
    /// <summary>The file.</summary>
    public required Location At { get; init; }

    /// <summary>Its name, else its path.</summary>
    public required string Name { get; init; }

    /// <summary>The events that start it: push, pull_request, schedule …</summary>
    public required IReadOnlyList<string> Triggers { get; init; }

    /// <summary>Whether each new push to a pull request starts it again (pull_request_target is not meant).</summary>
    public bool RerunsOnPullRequest { get; init; }

    /// <summary>Whether a newer run waits for or cancels an older one.</summary>
    public required bool HasConcurrency { get; init; }

    /// <summary>Its jobs in file order.</summary>
    public required IReadOnlyList<WorkflowJob> Jobs { get; init; }
}

/// <summary>One job.</summary>
public sealed record WorkflowJob
{
    /// <summary>Its id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Where its id stands.</summary>
    public required Location At { get; init; }

    /// <summary>Its display name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The condition under which it runs, as written; null where it always runs.</summary>
    public string? Condition { get; init; }

    /// <summary>The labels of the runners that can take it, as written; empty where it calls a workflow.</summary>
    public IReadOnlyList<string> RunsOn { get; init; } = [];

    /// <summary>Whether it names a deployment environment.</summary>
    public bool HasEnvironment { get; init; }

    /// <summary>Whether it calls a reusable workflow, which sets its own limits.</summary>
    public bool CallsWorkflow { get; init; }

    /// <summary>Whether it, or each of its steps, sets a timeout.</summary>
    public bool HasTimeout { get; init; }

    /// <summary>Whether a newer run of the job waits for or cancels an older one.</summary>
    public bool HasConcurrency { get; init; }

    /// <summary>The jobs it waits for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Where <c>needs</c> stands; null where it waits for none.</summary>
    public Location? NeedsAt { get; init; }

    /// <summary>Ids of the needed jobs of which it reads outputs or results, or whose artifacts, caches or images it takes.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>Its steps in file order.</summary>
    public IReadOnlyList<WorkflowStep> Steps { get; init; } = [];
}

/// <summary>One step.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Uses">The action it runs; null for a script.</param>
/// <param name="Run">The script; null for an action.</param>
/// <param name="With">The action's inputs as written.</param>
/// <param name="Version">The action's version: its ref, or the comment behind a commit id (<c># v6.5.0</c>); null where neither says it.</param>
public sealed record WorkflowStep(Location At, string? Uses, string? Run, IReadOnlyDictionary<string, string> With, string? Version = null);
