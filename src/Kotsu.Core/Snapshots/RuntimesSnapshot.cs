using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>The versions of runtimes and base images that files pin.</summary>
public sealed record RuntimesSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Runtimes;

    /// <summary>The pins by path, then line.</summary>
    public required IReadOnlyList<RuntimePin> Pins { get; init; }
}

/// <summary>One pinned version.</summary>
/// <param name="Product">As the table of life cycles calls it: nodejs, python, debian …</param>
/// <param name="Version">As pinned, without a leading v: 18, 3.8.10, bookworm; never empty.</param>
/// <param name="At">Where it stands; the columns are those of the version.</param>
/// <param name="Pinned">What pins it, as a reader knows it: <c>FROM node:18-alpine</c>, <c>actions/setup-node</c>, <c>.tool-versions</c>.</param>
public sealed record RuntimePin(string Product, string Version, Location At, string Pinned);
