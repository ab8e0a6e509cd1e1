namespace Kotsu.Core.Histories;

/// <summary>How often is released, and how long changes wait for it. A release is a commit with a tag that names a version and no preview of one.</summary>
public sealed record ReleaseFigures
{
    /// <summary>Tags in all.</summary>
    public required int Tags { get; init; }

    /// <summary>Whether something is cut off or missing: a release may not be seen, and commits may seem to wait.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Tag of the newest release; null where there is none.</summary>
    public required string? Last { get; init; }

    /// <summary>Day of its commit.</summary>
    public required DateOnly? LastOn { get; init; }

    /// <summary>Releases in the 365 days before the overview's day.</summary>
    public required int InYear { get; init; }

    /// <summary>Middle of the days from one release to the next in that time; null where there is none.</summary>
    public required double? MedianDays { get; init; }

    /// <summary>From writing to release; null where there is no release.</summary>
    public required LeadTimeFigures? LeadTime { get; init; }
}

/// <summary>From the author date to the earliest release that holds a commit, over commits of the last 365 days that one holds; merges are left out.</summary>
/// <param name="Commits">Those commits.</param>
/// <param name="MedianDays">Middle of their days; null where there is none.</param>
/// <param name="P85Days">85 of 100 took no longer, in days; null where there is none.</param>
/// <param name="Waiting">Commits of any age that no release holds.</param>
public sealed record LeadTimeFigures(int Commits, double? MedianDays, double? P85Days, int Waiting);
