namespace Kotsu.Core.Snapshots;

/// <summary>What a source saw of one kind of thing. A value: it never changes and holds no handle to the world.</summary>
public abstract record Snapshot
{
    /// <summary>Which kind it is.</summary>
    public abstract SnapshotKind Kind { get; }

    /// <summary>The day that the ages in it are counted to, in the time zone of the workload.</summary>
    public required DateOnly ObservedOn { get; init; }
}
