namespace Kotsu.History;

/// <summary>Bounds of explaining lines.</summary>
public sealed record WalkBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static WalkBounds Default { get; } = new();

    /// <summary>Time for all lines of one call; lines not reached stay unexplained. Default 10 min.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Memory for contents that are compared. Default 64 MiB; objects that others start from, packs and free buffers take up to 128 MiB more.</summary>
    public long LinesInBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// A folder of this repository's own in which answers are kept, so that a walk from a later tip stops where this one began; null (the default)
    /// keeps none. May be deleted at any time.
    /// </summary>
    public string? KeepIn { get; init; }
}
