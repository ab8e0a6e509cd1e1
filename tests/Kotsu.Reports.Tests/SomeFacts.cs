using System.Globalization;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Tests;

internal static class SomeFacts
{
    public static IReadOnlyList<Fact> All() => [OneMailbox(), NoRunbook(), Node18(), Jobs(), Todos(), Stubs(), NoOwner()];

    public static FactItem Item(string subject, Words sentence, Location? at) =>
        new(Fingerprint.Of(new("Some"), "", new("thing", subject, subject)), subject, sentence, at);

    public static Fact Fact(int number, string probe, Severity risk, Viewpoint viewpoint, Words headline, params IReadOnlyList<FactItem> items) => new()
    {
        Number = number,
        Probe = new(probe),
        Stage = Stage.Stable,
        Risk = risk,
        Viewpoint = viewpoint,
        Headline = headline,
        Parts = items.Count == 0 ? [] : [new("bad", items.Count, items[0].Sentence)],
        Count = items.Count,
        Total = items.Count,
        EffortInDays = 0.5,
        Points = 1,
        Items = items,
        Practices = [],
        AlsoSupports = [],
        Remediation = new("Put it right.", "直してください。"),
    };

    private static Fact OneMailbox() => Fact(
        1, "AlertsReachOnePersonOnly", Severity.High, Viewpoint.State,
        new("Critical alerts end at one mailbox", "緊急アラートの届き先がメール一つだけ"),
        Item(
            "severity=critical",
            new("severity=critical → receiver \"oncall-mail\": 1 address, no second route", "severity=critical → 受信者「oncall-mail」: 宛先1件、別の経路なし"),
            new("ops/alertmanager.yml", 31, 11, 37, "    - to: \"oncall@streaming.example\""))) with
    {
        Total = 12,
        Points = 9.1,
        Practices = [new("operational-excellence", "OPS08-BP04", new("Every alert means that someone has something to do now", "すべてのアラートが「今すべきこと」を伝える")) { Points = 9.1 }],
        AlsoSupports = [new("", "REL12-BP01", null)],
        Remediation = new("Add a second receiver and page a rota, not a person.", "受信者をもう一つ追加し、個人ではなく当番を呼び出してください。"),
    };

    private static Fact NoRunbook() => Fact(
        2, "AlertHasNoRunbook", Severity.High, Viewpoint.State,
        new("19 of 41 alerts carry no runbook link", "アラート41件のうち19件にランブックへのリンクがない"),
        [.. new[] { "PlayStartSlow", "OriginDown", "EdgeCacheCold" }.Select((name, i) => Item(
            name,
            new($"{name} carries no runbook link.", $"{name}にランブックへのリンクがありません。"),
            new("ops/alerts/play.yml", 88 + (14 * i), 12, 12 + name.Length, $"  - alert: {name}   # 再生の監視")))]) with
    {
        Count = 19,
        Total = 41,
        EffortInDays = 3,
        Points = 8.2,
        Practices = [new("operational-excellence", "OPS08-BP04", new("Every alert means that someone has something to do now", "すべてのアラートが「今すべきこと」を伝える")) { Points = 4 }, new("production-engineering", "PE-STA4-BP01", null) { Points = 4.2 }],
    };

    private static Fact Node18() => Fact(
        3, "RuntimeIsEndOfLife", Severity.High, Viewpoint.Lifecycle,
        new("Node 18 in 3 of 5 images, ended 2025-04-30", "5イメージ中3件がNode 18、2025-04-30に終了"),
        Item("player/Dockerfile", new("player/Dockerfile pins Node 18, which ended on 2025-04-30.", "player/Dockerfileが固定するNode 18は2025-04-30に終了しました。"), new("player/Dockerfile", 1, 6, 20, "FROM node:18-alpine AS build"))) with
    {
        Count = 3,
        Total = 5,
        EffortInDays = 2,
        Points = 5,
    };

    private static Fact Jobs() => Fact(
        4, "WorkflowWastesTime", Severity.Medium, Viewpoint.Productivity,
        new("36 of 38 CI jobs waste time", "CIジョブ38件のうち36件が時間を浪費している"),
        [.. Enumerable.Range(1, 36).Select(i => Item(
            $"ci / test-{i.ToString(CultureInfo.InvariantCulture)}",
            new($"Job test-{i} has no timeout.", $"ジョブtest-{i}にタイムアウトがありません。"),
            new(".github/workflows/continuous-integration.yml", 14 * i)))]) with
    {
        Total = 38,
        Points = 3.9,
        Parts =
        [
            new("timeout", 20, new("Job test-1 has no timeout.", "ジョブtest-1にタイムアウトがありません。")) { Label = new("no timeout", "タイムアウトなし") },
            new("cache", 16, new("Job build installs packages without a cache.", "ジョブbuildはキャッシュなしでパッケージを入れています。")) { Label = new("no cache", "キャッシュなし") },
        ],
    };

    private static Fact Todos() => Fact(
        5, "CodeHasAgedTodo", Severity.Medium, Viewpoint.Lifecycle,
        new("14 TODOs are over 1 year old, the oldest 2,214 days", "1年を超えたTODOが14件、最古は2,214日前"),
        Item(
            "src/abr/ladder.go: drop the 240p rung",
            new("TODO of 2020-10-29 in src/abr/ladder.go, contact: aoki.", "src/abr/ladder.goの2020-10-29のTODO、連絡先: aoki。"),
            new("src/abr/ladder.go", 212, 21, 45, "\tladder.Add(240) // TODO: 帯域が細い国の確認後に240pを外す"))) with
    {
        Count = 14,
        Total = 75,
        EffortInDays = 1.5,
        Points = 0.4,
    };

    private static Fact Stubs() => Fact(
        6, "RunbookIsStub", Severity.Medium, Viewpoint.State,
        new("3 of 14 runbooks cannot be followed", "ランブック14件のうち3件は手順として使えない"),
        Item("docs/runbooks/origin.md", new("docs/runbooks/origin.md holds no command.", "docs/runbooks/origin.mdにコマンドがありません。"), new("docs/runbooks/origin.md"))) with
    {
        Stage = Stage.Experimental,
        Count = 3,
        Total = 14,
    };

    private static Fact NoOwner() => Fact(
        7, "PathHasNoOwner", Severity.Low, Viewpoint.Productivity,
        new("2 folders have no owner", "担当のないフォルダーが2件"),
        Item("tools", new("tools has no owner.", "toolsに担当がいません。"), null)) with
    {
        Count = 2,
        Total = 31,
    };
}
