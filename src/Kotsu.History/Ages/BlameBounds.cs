namespace Kotsu.History;

/// <summary>Bounds of asking for the age of lines.</summary>
public sealed record BlameBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static BlameBounds Default { get; } = new();

    /// <summary>Time for one file. Default 60 s.</summary>
    public TimeSpan TimePerFile { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for all files of one call; files not reached stay without ages. Default 10 min.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Files looked at side by side. Default: one per processor, at least 2, at most 8.</summary>
    public int Parallel { get; init; } = Math.Clamp(Environment.ProcessorCount, 2, 8);

    /// <summary>Single lines named to git for one file; for more, the whole file is asked. Default 500.</summary>
    public int LinesPerFile { get; init; } = 500;
}
