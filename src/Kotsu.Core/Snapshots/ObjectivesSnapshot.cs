using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>The services that are known, and the objectives that are written for them.</summary>
public sealed record ObjectivesSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Objectives;

    /// <summary>The services by name, each once.</summary>
    public required IReadOnlyList<KnownService> Services { get; init; }

    /// <summary>The objectives by path, then line.</summary>
    public required IReadOnlyList<Objective> Objectives { get; init; }
}

/// <summary>A service that somebody runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it is declared.</param>
public sealed record KnownService(string Name, Location At);

/// <summary>A service level objective.</summary>
/// <param name="Service">The service it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">Ratio, 0–1, both excluded; null where the file does not say it in a readable way.</param>
/// <param name="At">Where it stands.</param>
public sealed record Objective(string Service, string Name, double? Target, Location At);
