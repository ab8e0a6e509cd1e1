namespace Kotsu.Core.Snapshots;

/// <summary>Everything that was seen of a workload in one look: at most one snapshot of each kind.</summary>
public sealed class WorkloadSnapshots
{
    private readonly Dictionary<SnapshotKind, Snapshot> byKind;

    /// <summary>Gathers what the sources returned.</summary>
    /// <exception cref="ArgumentException">Two snapshots are of one kind.</exception>
    public WorkloadSnapshots(IEnumerable<Snapshot> snapshots, IEnumerable<NotSeen>? notSeen = null, IEnumerable<Unreadable>? unreadable = null)
    {
        byKind = snapshots.ToDictionary(s => s.Kind);
        NotSeen = [.. notSeen ?? []];
        Unreadable = [.. unreadable ?? []];
    }

    /// <summary>What was not found or could not be looked at.</summary>
    public IReadOnlyList<NotSeen> NotSeen { get; }

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; }

    /// <summary>The same, with other files that could not be read.</summary>
    public WorkloadSnapshots With(IEnumerable<Unreadable> unreadable) => new(byKind.Values, NotSeen, unreadable);

    /// <summary>Whether a snapshot of <paramref name="kind"/> is there.</summary>
    public bool Has(SnapshotKind kind) => byKind.ContainsKey(kind);

    /// <summary>The snapshot of type <typeparamref name="T"/>, or null.</summary>
    public T? Find<T>()
        where T : Snapshot => byKind.Values.OfType<T>().FirstOrDefault();

    /// <summary>The snapshot of type <typeparamref name="T"/>, which the probe's definition says it reads.</summary>
    /// <exception cref="InvalidOperationException">There is none: the definition does not name the kind.</exception>
    public T Get<T>()
        where T : Snapshot => Find<T>() ?? throw new InvalidOperationException($"No {typeof(T).Name}: does probe.yaml name its kind under 'reads'?");
}
