namespace Kotsu.Core.Snapshots;

/// <summary>The kinds of thing that sources look at. In YAML and JSON in kebab-case: <c>alert-chains</c>.</summary>
public enum SnapshotKind
{
    /// <summary>TODO, FIXME, HACK and XXX with their age: <see cref="MarkersSnapshot"/>.</summary>
    Markers,

    /// <summary>Who knows which folder: <see cref="KnowledgeSnapshot"/>.</summary>
    Knowledge,

    /// <summary>Who owns which path: <see cref="OwnershipSnapshot"/>.</summary>
    Ownership,

    /// <summary>Alert → route → receiver → runbook: <see cref="AlertChainsSnapshot"/>.</summary>
    AlertChains,

    /// <summary>Runbook pages: <see cref="RunbooksSnapshot"/>.</summary>
    Runbooks,

    /// <summary>CI workflows: <see cref="WorkflowsSnapshot"/>.</summary>
    Workflows,

    /// <summary>Services and their objectives: <see cref="ObjectivesSnapshot"/>.</summary>
    Objectives,

    /// <summary>Pinned runtimes and base images: <see cref="RuntimesSnapshot"/>.</summary>
    Runtimes,
}
