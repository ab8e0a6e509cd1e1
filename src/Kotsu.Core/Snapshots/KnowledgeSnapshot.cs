using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>How many people know each folder of the code, from its history.</summary>
public sealed record KnowledgeSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Knowledge;

    /// <summary>The folders by path.</summary>
    public required IReadOnlyList<KnowledgeArea> Areas { get; init; }

    /// <summary>Fewest people whose leaving orphans more than half of all files, those that no folder takes too; 0 where no file has an author.</summary>
    public int BusFactor { get; init; }

    /// <summary>First-party code files that have an author.</summary>
    public int Files { get; init; }

    /// <summary>True in a shallow clone: earlier authors are not seen.</summary>
    public bool IsShallow { get; init; }
}

/// <summary>One folder of code.</summary>
/// <param name="At">The folder.</param>
/// <param name="Files">First-party code files in it.</param>
/// <param name="BusFactor">Fewest people whose leaving orphans more than half of the files (measures.md: degree of authorship); at least 1.</param>
/// <param name="Contacts">Those people, at most three, as contacts on this folder.</param>
/// <param name="LastChangedOn">Day of the newest commit that touched it.</param>
/// <param name="Authors">How many people ever changed it.</param>
public sealed record KnowledgeArea(Location At, int Files, int BusFactor, IReadOnlyList<string> Contacts, DateOnly LastChangedOn, int Authors)
{
    /// <summary>People besides those of the bus factor who changed a third of the files or more, in commits about these files and not about the whole tree.</summary>
    public int OtherHands { get; init; }
}
