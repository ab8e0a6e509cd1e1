using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Reports.Tests;

internal static class SomeProbes
{
    public static IReadOnlyList<ProbeDefinition> All() =>
    [
        AlertHasNoRunbook(),
        AlertHasNoRunbook() with
        {
            Id = new("CodeHasAgedTodo"),
            Severity = Severity.Low,
            Stage = Stage.Experimental,
            Statement = new("A TODO, FIXME, HACK or XXX in a comment is older than a year.", "コメント内のTODO、FIXME、HACK、XXXが一年以上前から残っています。"),
        },
    ];

    public static ProbeDefinition AlertHasNoRunbook() => new()
    {
        Id = new("AlertHasNoRunbook"),
        Statement = new("An alert carries no runbook link.", "アラートにランブックへのリンクがありません。"),
        Motivation = new("Whoever is woken by it starts from nothing.", "呼び出された人が、手掛かりのないところから始めることになります。"),
        Headline = new("{count} of {total} alerts carry no runbook link", "アラート{total}件のうち{count}件にランブックへのリンクがない"),
        Viewpoint = Viewpoint.State,
        Reads = [SnapshotKind.AlertChains, SnapshotKind.Runbooks],
        RemediateOn = Outcome.True,
        Severity = Severity.High,
        EffortInDays = 0.15,
        Stage = Stage.Stable,
        Messages = new Dictionary<string, Core.Text.Words>
        {
            ["none"] = new("{alert} carries no runbook link.", "{alert}にランブックへのリンクがありません。"),
            ["linked"] = new("{alert} links to {url}.", "{alert}は{url}にリンクしています。"),
        },
        Remediation = new("Write the first three commands down and link them.", "最初に打つコマンドを三つ書き、リンクしてください。"),
        Sources = ["https://sre.google/workbook/on-call/"],
    };
}
