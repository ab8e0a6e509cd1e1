namespace Kotsu.History;

/// <summary>Bounds of one walk over a history. Where one is passed, the history ends there and counts as cut off.</summary>
public sealed record ChangeBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static ChangeBounds Default { get; } = new();

    /// <summary>Commits, newest first. Default 2,000,000.</summary>
    public int Commits { get; init; } = 2_000_000;

    /// <summary>Changed paths of all commits. Default 20,000,000.</summary>
    public int Changes { get; init; } = 20_000_000;

    /// <summary>Different paths. Default 600,000.</summary>
    public int Paths { get; init; } = 600_000;

    /// <summary>Tags. Default 100,000.</summary>
    public int Tags { get; init; } = 100_000;

    /// <summary>Changed paths of one commit. One that changes more counts as unreadable. Default 1,000,000.</summary>
    public int ChangesPerCommit { get; init; } = 1_000_000;

    /// <summary>Time for the walk. Default 120 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>
    /// A folder of this repository's own in which commits and their changes are kept, so that the next walk reads new ones only; null (the default)
    /// keeps none. May be deleted at any time, and may be the one of <see cref="WalkBounds.KeepIn"/>.
    /// </summary>
    public string? KeepIn { get; init; }

    /// <summary>What is kept is written anew when more commits than these, and than a 200th of all, are new: a few are sooner read again. Default 50.</summary>
    public int KeepAfter { get; init; } = 50;
}
