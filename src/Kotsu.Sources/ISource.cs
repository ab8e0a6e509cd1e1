using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources;

/// <summary>Looks at the world for one kind of thing. Never throws for what the world holds: trouble is part of what it returns.</summary>
public interface ISource
{
    /// <summary>What it looks for.</summary>
    SnapshotKind Kind { get; }

    /// <summary>Whether it asks when paths changed, or who changed them. It then looks once the history was walked through; the others look meanwhile and see none.</summary>
    bool ReadsHistory => false;

    /// <summary>Looks once.</summary>
    Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken);
}

/// <summary>What a source may look at.</summary>
/// <param name="Tree">The files of the tip, or of the work tree.</param>
/// <param name="Declaration">What <c>kotsu.yaml</c> says.</param>
/// <param name="ObservedOn">The day that ages are counted to.</param>
/// <param name="History">When paths changed; null for a folder without history.</param>
public sealed record SourceContext(IFileTree Tree, WorkloadDeclaration Declaration, DateOnly ObservedOn, IPathHistory? History)
{
    /// <summary>Since when lines are there; null for a folder without history.</summary>
    public ILineAges? LineAges { get; init; }

    /// <summary>A folder in which a source may keep what it found out about contents, for the next run; null where nothing is kept.</summary>
    public string? KeepIn { get; init; }

    /// <summary>Who changed which file; null for a folder without history.</summary>
    public IContributions? Contributions { get; init; }
}

/// <summary>What a source returned: a snapshot, or why there is none; and what it could not read on the way.</summary>
public sealed record Sighting(Snapshot? Snapshot, NotSeen? NotSeen, IReadOnlyList<Unreadable> Unreadable);
