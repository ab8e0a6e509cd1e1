namespace Kotsu.History.Mirrors;

/// <summary>How much a remote repository may ask of this machine.</summary>
public sealed record MirrorBounds
{
    /// <summary>What is usual.</summary>
    public static MirrorBounds Default { get; } = new();

    /// <summary>What a mirror may take on the disk, in bytes; looked at four times a second while it grows.</summary>
    public long MostBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long one fetch or push may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After how many seconds below 1,000 bytes a second the other side counts as gone.</summary>
    public int SlowSeconds { get; init; } = 30;
}
