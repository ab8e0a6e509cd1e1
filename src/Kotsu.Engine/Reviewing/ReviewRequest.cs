namespace Kotsu.Engine.Reviewing;

/// <summary>What to review, and how.</summary>
public sealed record ReviewRequest
{
    /// <summary>A folder: a checked-out or bare git repository, any folder in one, or a folder without git.</summary>
    public required string Path { get; init; }

    /// <summary>Read the files of the work tree, uncommitted ones too, instead of those of the tip.</summary>
    public bool IsWorkTree { get; init; }

    /// <summary>Lenses to review with: ids, or paths of lens files. Empty means those that <c>kotsu.yaml</c> names, else the two that ship with Kotsu.</summary>
    public IReadOnlyList<string> Lenses { get; init; } = [];

    /// <summary>Look only: probes without a lens.</summary>
    public bool IsScan { get; init; }

    /// <summary>Names the folder in which what was read of a repository's history is kept for the next run; null, or naming none, keeps nothing. Where it is set, the history is begun as soon as the repository lies open.</summary>
    public Func<WorkloadPlace, string?>? KeepHistoryIn { get; init; }

    /// <summary>The day to count to; null means today in the time zone of the workload.</summary>
    public DateOnly? AsOf { get; init; }
}
