using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>The kinds of thing that are looked at, as a reader calls them.</summary>
internal static class SnapshotWords
{
    /// <summary>In the plural.</summary>
    public static string Name(this SnapshotKind kind, Language language) => kind switch
    {
        SnapshotKind.Markers => language.Say("TODO markers", "TODO等の印"),
        SnapshotKind.Knowledge => language.Say("who knows which code", "コードを知る人"),
        SnapshotKind.Ownership => language.Say("owners", "担当の定義"),
        SnapshotKind.AlertChains => language.Say("alerts", "アラート"),
        SnapshotKind.Runbooks => language.Say("runbooks", "ランブック"),
        SnapshotKind.Workflows => language.Say("CI workflows", "CIワークフロー"),
        SnapshotKind.Objectives => language.Say("SLOs", "SLO"),
        SnapshotKind.Runtimes => language.Say("runtimes", "ランタイム"),
        _ => kind.ToString(),
    };

    /// <summary>As it is written in YAML and JSON: alert-chains.</summary>
    public static string Id(this SnapshotKind kind)
    {
        var name = kind.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}
