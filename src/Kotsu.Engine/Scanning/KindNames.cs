using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Scanning;

/// <summary>How readers call the kinds of things that sources look at.</summary>
public static class KindNames
{
    /// <summary>The kind in kebab-case, as in YAML and JSON: <c>alert-chains</c>.</summary>
    public static string Id(SnapshotKind kind) =>
        string.Concat(kind.ToString().Select((c, at) => char.IsUpper(c) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The kind in the plural, within a sentence.</summary>
    public static Words Of(SnapshotKind kind) => kind switch
    {
        SnapshotKind.Markers => new("TODO markers", "TODOなどの印"),
        SnapshotKind.Knowledge => new("who knows which code", "コードを知る人"),
        SnapshotKind.Ownership => new("owners of paths", "パスの担当"),
        SnapshotKind.AlertChains => new("alerts and their routes", "アラートと通知経路"),
        SnapshotKind.Runbooks => new("runbooks", "ランブック"),
        SnapshotKind.Workflows => new("CI workflows", "CIワークフロー"),
        SnapshotKind.Objectives => new("service level objectives", "SLO"),
        SnapshotKind.Runtimes => new("pinned runtimes", "ランタイムのバージョン指定"),
        _ => new(Id(kind), Id(kind)),
    };

    /// <summary>"looking for …".</summary>
    public static Words Looking(SnapshotKind kind) => new($"looking for {Of(kind).En}", $"{Of(kind).Ja}を調べています");
}
