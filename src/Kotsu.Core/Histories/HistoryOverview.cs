using Kotsu.Core.Snapshots;

namespace Kotsu.Core.Histories;

/// <summary>What a repository's history tells at a glance. People appear only as contacts on the path concerned.</summary>
public sealed record HistoryOverview
{
    /// <summary>The day that ages are counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Commits of the history, merges too.</summary>
    public required int Commits { get; init; }

    /// <summary>Whether older history is cut off: ages are then "at least".</summary>
    public required bool IsCut { get; init; }

    /// <summary>Lines marked TODO, FIXME, HACK or XXX in first-party code, the oldest first; those without a known day last.</summary>
    public required IReadOnlyList<Marker> Markers { get; init; }

    /// <summary>How many people know the code; null where it is not known: earlier authors are cut off, or there is no history or no code.</summary>
    public required KnowledgeOverview? Knowledge { get; init; }

    /// <summary>The releases; null for a folder without history.</summary>
    public required ReleaseFigures? Releases { get; init; }

    /// <summary>First-party code files that changed most often lately, the most changed first; empty where none changed.</summary>
    public required IReadOnlyList<Hotspot> Hotspots { get; init; }

    /// <summary>What could not be read, by place: it may be missing above.</summary>
    public required IReadOnlyList<Unreadable> Unreadable { get; init; }
}

/// <summary>How many people know the code.</summary>
/// <param name="KnownToOne">Folders of code that one person knows, with that person as contact; the largest first.</param>
/// <param name="Areas">Folders of code in all.</param>
/// <param name="BusFactor">Fewest people whose leaving orphans more than half of <paramref name="CodeFiles"/>; 0 where no file has an author.</param>
/// <param name="CodeFiles">First-party code files that have an author.</param>
public sealed record KnowledgeOverview(IReadOnlyList<KnowledgeArea> KnownToOne, int Areas, int BusFactor, int CodeFiles);

/// <summary>A file that changes often.</summary>
/// <param name="Path">The file.</param>
/// <param name="Changes">Commits that changed it in the 365 days before the overview's day; at least 1.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Hotspot(string Path, int Changes, long Bytes);
