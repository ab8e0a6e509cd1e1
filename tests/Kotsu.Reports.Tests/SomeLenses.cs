using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Tests;

internal static class SomeLenses
{
    public static IReadOnlyList<LensReport> All() =>
    [
        new("operational-excellence", new("Operational excellence", "運用の優秀性"), "2025-02-25",
        [
            new("operate", new("Operate", "運用する"),
            [
                new("ready_to_support", "OPS07", new("Are you ready to support it?", "運用を支える準備はできていますか？"), "HIGH", [Runbooks(), Playbooks(), SupportPlan()]),
                new("workload_observability", "OPS08", new("Who uses what the system tells you, and what do they decide with it?", "システムが出す情報を誰が使い、それで何を決めていますか？"), "HIGH", [Alerts(), Metrics()]),
                new("mitigate_risks", "OPS05", new("How do you keep a bad release small?", "問題のあるリリースの影響をどう抑えていますか？"), "UNANSWERED", [Rollback()]),
            ]),
        ]),
        new("production-engineering", new("Site Production Engineering", "サイト・プロダクション・エンジニアリング"), "2026-11-01",
        [
            new("lifecycle", new("Product lifecycle", "プロダクトのライフサイクル"),
            [
                new("pe_life_runtimes", "PE-LIF3", new("Is what you run on still supported?", "動かしている土台はサポート期間内ですか？"), "MEDIUM", [Runtimes(), Markers()]),
            ]),
            new("cost", new("Cost", "コスト"),
            [
                new("pe_cost_unit", "PE-CST1", new("What does one unit of use cost?", "利用一単位はいくらかかりますか？"), "NOT_APPLICABLE", [UnitCost()]),
            ]),
        ]),
    ];

    public static PracticeReport Practice(string code, Severity risk, Words title) => new()
    {
        Code = code,
        Choice = code.ToLowerInvariant().Replace('-', '_'),
        Title = title,
        Intent = new("What nobody exercised fails on the day it is needed.", "訓練していないものは、必要な日に動かないためです。"),
        Proof = new("A second person did it in the last 180 days.", "直近180日に別の人が実施した。"),
        Improvement = new("Do it once with somebody watching, and note what was missing.", "一度、誰かに見てもらいながら実施し、足りなかったものを書き留めます。"),
        Risk = risk,
        Viewpoint = Viewpoint.State,
        Weight = risk is Severity.High ? 9 : risk is Severity.Medium ? 3 : 1,
        Backed = 0,
        Accepted = 0,
        Hope = 1,
        HopeClass = "unasked",
        Rung = "None",
        FilesCanShow = false,
        Evidence = [],
        Ask = [new("Show me the last time it was done.", "最後に実施したときの記録を見せてください。"), new("Who else could do it tonight?", "今夜それをできる人はほかに誰がいますか。")],
    };

    private static PracticeReport Runbooks() => Practice("OPS07-BP03", Severity.High, new("Runbooks that a second person has run", "別の人が実行したランブックを持つ")) with
    {
        Backed = 0.4,
        Hope = 0.6,
        HopeClass = "unshown",
        Rung = "Written",
        Subjects = 14,
        FilesCanShow = true,
        Evidence =
        [
            new(true, "Written", new(2026, 11, 21), "RunbookIsStub", new("11 runbooks hold commands.", "11件のランブックにコマンドがあります。"), 11, new("docs/runbooks/cache.md", 1)) { Freshness = 1, FreshThrough = new(2027, 11, 21) },
            new(false, "None", new(2026, 11, 21), "RunbookIsStub", new("docs/runbooks/origin.md holds no command.", "docs/runbooks/origin.mdにコマンドがありません。"), 3, new("docs/runbooks/origin.md")),
        ],
    };

    private static PracticeReport Playbooks() => Practice("OPS07-BP04", Severity.High, new("Playbooks lead from symptom to cause", "症状から原因へたどれるプレイブックを持つ")) with
    {
        Backed = 0.3,
        Hope = 0.7,
        HopeClass = "expired",
        Rung = "Exercised",
        Evidence = [new(true, "Exercised", new(2026, 3, 4), "takahashi (outsider)", new("Drill of the origin failover.", "オリジン切り替えの訓練。"), 1, null) { Freshness = 0.54, FreshThrough = new(2026, 8, 31) }],
    };

    private static PracticeReport SupportPlan() => Practice("OPS07-BP06", Severity.Low, new("Support plans for what you buy", "外部の製品のサポート契約を整える")) with { Viewpoint = Viewpoint.Cost };

    private static PracticeReport Alerts() => Practice("OPS08-BP04", Severity.High, new("Every alert means that someone has something to do now", "すべてのアラートが「今すべきこと」を伝える")) with
    {
        Backed = 0.21,
        Hope = 0.79,
        HopeClass = "gap",
        Rung = "Written",
        Subjects = 41,
        FilesCanShow = true,
        Evidence = [new(false, "None", new(2026, 11, 21), "AlertHasNoRunbook", new("PlayStartSlow carries no runbook link.", "PlayStartSlowにランブックへのリンクがありません。"), 19, new("ops/alerts/play.yml", 88, 12, 25, "  - alert: PlayStartSlow"))],
    };

    private static PracticeReport Metrics() => Practice("OPS08-BP01", Severity.Medium, new("Read the metrics at a fixed rhythm and act on what moved", "メトリクスを定点観測し、変化に対して手を打つ")) with { Viewpoint = Viewpoint.Performance };

    private static PracticeReport Rollback() => Practice("OPS05-BP05", Severity.Medium, new("Old releases can be brought back within minutes", "前のリリースへ数分で戻せる")) with
    {
        Accepted = 1,
        Hope = 0,
        HopeClass = null,
        Evidence = [new(true, "Said", new(2026, 11, 1), "mori (owner)", new("Accepted until the new pipeline stands.", "新しいパイプラインができるまで受容します。"), 1, null)],
    };

    private static PracticeReport Runtimes() => Practice("PE-LIF3-BP01", Severity.High, new("Every runtime is inside its support period", "すべてのランタイムがサポート期間内にある")) with
    {
        Viewpoint = Viewpoint.Lifecycle,
        Backed = 0.4,
        Hope = 0.6,
        HopeClass = "gap",
        Rung = "Measured",
        Subjects = 5,
        FilesCanShow = true,
        Context = 2,
        Weight = 18,
        Evidence = [new(true, "Measured", new(2026, 11, 21), "RuntimeIsEndOfLife", new("origin/Dockerfile pins Go 1.25, supported until 2027-02-11.", "origin/Dockerfileが固定するGo 1.25は2027-02-11までサポートされます。"), 2, new("origin/Dockerfile", 1)) { Freshness = 1, FreshThrough = new(2026, 12, 21) }],
    };

    private static PracticeReport Markers() => Practice("PE-LIF3-BP04", Severity.Low, new("Promises in the code have an end date", "コードに書いた約束に期限がある")) with { Viewpoint = Viewpoint.Lifecycle, FilesCanShow = true, HopeClass = "gap" };

    private static PracticeReport UnitCost() => Practice("PE-CST1-BP01", Severity.Medium, new("Know the cost of one play", "再生一回の費用を知る")) with
    {
        Viewpoint = Viewpoint.Cost,
        NotApplicable = "the platform team reports it",
        Weight = 0,
        Hope = 0,
        HopeClass = null,
    };
}
