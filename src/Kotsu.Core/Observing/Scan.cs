using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>One look at a source: asked for, under way or over. It is kept before anything is looked at, so that a look that a crash ended is begun again.</summary>
public sealed record Scan : IRow
{
    /// <summary>How often a look is begun before it counts as failed.</summary>
    public const int MostAttempts = 5;

    /// <summary>Its id.</summary>
    public required ScanId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The source.</summary>
    public required SourceId Source { get; init; }

    /// <summary>From 1 for the source's first look.</summary>
    public required int Number { get; init; }

    /// <summary>How far it is.</summary>
    public required ScanState State { get; init; }

    /// <summary>Who asked; null for the schedule.</summary>
    public PersonId? By { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it was last begun; null while it was not.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null while it is not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>The day that everything was counted to, in the time zone of the workload; null while it is not known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The commit that was looked at; null where there is none or it is not known yet.</summary>
    public string? Commit { get; init; }

    /// <summary>What was seen beside findings; null where nothing was.</summary>
    public ScanSight? Sight { get; init; }

    /// <summary>Why it failed, or why it waits again; null where it did neither.</summary>
    public Problem? Trouble { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State is ScanState.Queued or ScanState.Running;
}

/// <summary>How far a look is.</summary>
public enum ScanState
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>It is under way, or was when its server ended.</summary>
    Running,

    /// <summary>It is over, and what it found is kept.</summary>
    Done,

    /// <summary>It is over: commit, statements, day and probes are those of the look before, so nothing was to be found.</summary>
    Unchanged,

    /// <summary>It is over: the source could not be looked at.</summary>
    Failed,

    /// <summary>It is over: somebody no longer wanted it. What the look before brought still stands.</summary>
    Cancelled,
}
