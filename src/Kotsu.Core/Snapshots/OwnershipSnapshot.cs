using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>Who owns which path, from CODEOWNERS, <c>catalog-info.yaml</c> and <c>kotsu.yaml</c>.</summary>
public sealed record OwnershipSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Ownership;

    /// <summary>The files that declare owners; empty when nothing does.</summary>
    public required IReadOnlyList<Location> DeclaredIn { get; init; }

    /// <summary>The folders and top-level files worth owning, by path.</summary>
    public required IReadOnlyList<OwnedPath> Paths { get; init; }

    /// <summary>Patterns of CODEOWNERS that match no file of the tip.</summary>
    public IReadOnlyList<Location> DeadPatterns { get; init; } = [];
}

/// <summary>One folder, or a file at the top or directly in a folder at the top.</summary>
/// <param name="At">The path.</param>
/// <param name="Files">Tracked files in it.</param>
/// <param name="Unowned">Those among them that nobody owns.</param>
/// <param name="Owners">Owners of the rest, each once; teams as <c>@org/team</c>, people as they stand there.</param>
/// <param name="DecidedBy">The line that names the owner, or takes it away; null where no line matches.</param>
public sealed record OwnedPath(Location At, int Files, int Unowned, IReadOnlyList<string> Owners, Location? DecidedBy);
