namespace Kotsu.Demo.Repositories;

/// <summary>A run of a workflow.</summary>
internal sealed record PipelineRun
{
    /// <summary>Path of the workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>From 1, without gaps, for each workflow.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the commit that it ran on.</summary>
    public required string Commit { get; init; }

    /// <summary>When it was asked for: by a push, or by the clock.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When a runner took it.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    public required RunOutcome Outcome { get; init; }

    /// <summary>Which text of the workflow it ran, from 0.</summary>
    public int Text { get; init; }

    /// <summary>From being asked for to the verdict, waiting included.</summary>
    public double Minutes => (EndedAt - AskedAt).TotalMinutes;
}

/// <summary>How a run ended.</summary>
internal enum RunOutcome
{
    Success,
    Failure,

    /// <summary>A newer push took its place: no verdict.</summary>
    Cancelled,
}
