using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookNeedsHands;

/// <summary>Steps by hand planted in threes into a page that a script does, as a list, a table or sentences, in both languages.</summary>
public sealed class RunbookNeedsHandsRecallTests
{
    private static readonly string[] english =
    [
        "Log in to the origin host.", "SSH into the edge.", "Open the admin console.", "Click on **Restart**.", "Copy the session id from the log.", "Paste the id into the form.", "Edit the file by hand.", "Ask the platform team to open the port.",
        "Navigate to Settings > Players.", "Request access from the data team.", "Manually fail over to the other site.", "Select the region in the drop-down.", "Contact the network team to add a route.", "Wait for approval.", "Restart the player manually.",
        "Fill in the change form.", "Write down the old value.", "Go to the billing page.", "Sign in as an administrator.", "Log into the web console and press the red button.",
    ];

    private static readonly string[] japanese =
    [
        "踏み台にログインする。", "管理画面を開きます。", "「再起動」をクリックします。", "IDをコピーします。", "フォームに貼り付けます。", "設定ファイルを編集する。", "基盤チームに依頼する。", "手動で切り替えます。", "ログを目視で確認する。", "申請を行い、承認を得る。",
        "担当者に連絡します。", "値を入力します。", "メニューからリージョンを選択する。", "チケットを起票する。", "SSHで接続します。",
    ];

    private static readonly Func<string[], string>[] forms =
    [
        steps => string.Concat(steps.Select((s, i) => $"{i + 1}. {s}\n")),
        steps => string.Concat(steps.Select(s => $"- [ ] {s}\n")),
        steps => "## Mitigation\n\n" + string.Concat(steps.Select(s => $"- {s}\n")),
        steps => "## 対処\n\n" + string.Join(' ', steps) + "\n",
        steps => "| 手順 | コマンド | 確認 |\n|---|---|---|\n" + string.Concat(steps.Select(s => $"| {s} | - | |\n")),
        steps => "| Step | Action |\n|---|---|\n" + string.Concat(steps.Select((s, i) => $"| {i + 1} | {s} |\n")),
    ];

    public static TheoryData<string> Faults =>
        [.. from words in new[] { english, japanese } from at in Enumerable.Range(0, words.Length) select forms[at % forms.Length]([words[at], words[(at + 1) % words.Length], words[(at + 2) % words.Length]])];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Three_planted_steps_by_hand_are_found(string steps)
    {
        const string page = "# Drain an edge\n\nAn edge is drained before its disks are replaced.\n\nRun `./bin/drain.sh edge-1`.\n\n";

        Assert.Equal(Outcome.True, await Judge(page + steps));
        Assert.Equal(Outcome.False, await Judge(page));
    }

    private static async Task<Outcome> Judge(string text)
    {
        var sighting = await new RunbooksSource().LookAsync(new SourceContext(new MemoryTree(("runbooks/a.md", text)), new(), new(2026, 8, 22), null), TestContext.Current.CancellationToken);

        return Assert.Single(new RunbookNeedsHandsProbe().Run(new([sighting.Snapshot!]))).Outcome;
    }
}
