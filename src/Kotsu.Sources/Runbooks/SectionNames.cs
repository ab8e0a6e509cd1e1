using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runbooks;

/// <summary>The usual names of a runbook's sections, English and Japanese.</summary>
internal static class SectionNames
{
    private static readonly Dictionary<RunbookSection, string[]> english = new()
    {
        [RunbookSection.Meaning] =
        [
            "meaning", "overview", "description", "about", "summary", "background", "introduction", "intro", "what", "symptom", "definition", "purpose", "context",
            "explanation", "detail", "problem", "why", "reason", "trigger", "scope", "goal", "objective", "abstract",
        ],
        [RunbookSection.Impact] = ["impact", "severity", "affected", "affects", "blast", "consequence", "urgency", "priority", "effect"],
        [RunbookSection.Diagnosis] =
        [
            "diagnos*", "investigat*", "debug", "debugging", "troubleshoot*", "cause", "reason", "check", "triage", "analy*", "identify", "detect", "inspect", "confirm", "assess", "examin*",
            "verif*", "find", "query", "queries", "pointer", "dashboard", "determine",
        ],
        [RunbookSection.Mitigation] =
        [
            "mitigat*", "resol*", "remed*", "fix", "step", "procedure*", "recover*", "action", "restor*", "workaround", "solution*", "solve", "solving", "respon*", "repair*", "rollback*",
            "roll", "instruction*", "do", "restart*", "failover*", "replac*", "execut*", "run", "perform*", "correct*",
        ],
    };

    // A heading that begins with an order says what to do: "Expand the disk", "Draining a host".
    private static readonly HashSet<string> orders =
    [
        "add", "ban", "block", "change", "clean", "clear", "create", "decrease", "delete", "disable", "drain", "enable", "evict", "expand", "expunge", "free", "increase", "kill", "limit", "migrate", "move", "promote", "purge", "reboot",
        "rebuild", "reduce", "reload", "remove", "reset", "resize", "resync", "revert", "rotate", "scale", "silence", "start", "stop", "switch", "throttle", "unblock", "update", "upgrade",
    ];

    private static readonly Dictionary<RunbookSection, string[]> japanese = new()
    {
        [RunbookSection.Meaning] = ["概要", "意味", "背景", "目的", "説明", "内容", "事象", "症状", "はじめに", "発生条件", "検知条件", "トリガー", "適用範囲", "対象", "とは", "アラートについて"],
        [RunbookSection.Impact] = ["影響", "重要度", "緊急度", "深刻度", "優先度", "被害", "リスク"],
        [RunbookSection.Diagnosis] = ["調査", "確認", "切り分け", "切分け", "原因", "診断", "分析", "点検", "チェック", "トラブルシュート", "トラブルシューティング", "状況把握", "解析", "検証"],
        [RunbookSection.Mitigation] = ["対処", "対応", "復旧", "手順", "解決", "回避", "緩和", "暫定", "恒久", "対策", "復元", "リカバリ", "修復", "復帰", "再起動", "ロールバック", "やること", "アクション", "処置", "作業", "実施方法", "方法", "操作"],
    };

    // A way of doing something; what is done is said by the other words: 確認手順 is a way to diagnose, 復旧手順 one to recover.
    private static readonly HashSet<string> englishWays = ["step", "do", "run", "procedure*", "perform*", "instruction*"];
    private static readonly string[] ways = ["手順", "方法", "作業", "操作", "対応"];

    /// <summary>The sections that a heading opens; empty for a heading of another kind.</summary>
    /// <param name="heading">Its text.</param>
    /// <param name="isTitle">Whether it is the page's title, in which "Start is slow" orders nothing.</param>
    public static IReadOnlySet<RunbookSection> Of(string heading, bool isTitle = false)
    {
        var words = heading.ToLowerInvariant().Split([' ', '/', '-', '_', ',', '.', ':', '(', ')', '&', '?', '!', '`', '*', '"', '\'', '’', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var sections = english.Where(s => words.Any(w => s.Value.Any(stem => Matches(w, stem)))).Select(s => s.Key).ToHashSet();
        var first = words.FirstOrDefault(w => char.IsAsciiLetter(w[0]), "");
        if ((!isTitle && IsOrder(first)) || heading.Contains("how to ", StringComparison.OrdinalIgnoreCase) || heading.Contains("how do ", StringComparison.OrdinalIgnoreCase))
        {
            sections.Add(RunbookSection.Mitigation);
        }

        sections.UnionWith(japanese.Where(s => s.Value.Any(n => heading.Contains(n, StringComparison.Ordinal))).Select(s => s.Key));
        if (sections.Contains(RunbookSection.Diagnosis) && !HasOwnMitigation(heading, words))
        {
            sections.Remove(RunbookSection.Mitigation);
        }

        return sections;
    }

    private static bool IsOrder(string word) => orders.Contains(word)
        || (word.EndsWith("ing", StringComparison.Ordinal) && (orders.Contains(word[..^3]) || orders.Contains(word[..^3] + "e") || (word.Length > 5 && word[^4] == word[^5] && orders.Contains(word[..^4]))));

    /// <summary>Only what ends in <c>*</c> is the beginning of longer words: "do" is no part of "documentation", nor "check" of "checkout".</summary>
    private static bool Matches(string word, string stem) => stem[^1] == '*'
        ? word.StartsWith(stem[..^1], StringComparison.Ordinal)
        : word.StartsWith(stem, StringComparison.Ordinal) && word[stem.Length..] is "" or "s" or "es" or "ed" or "ing";

    private static bool HasOwnMitigation(string heading, string[] words) =>
        words.Any(w => english[RunbookSection.Mitigation].Any(stem => !englishWays.Contains(stem) && Matches(w, stem)))
        || japanese[RunbookSection.Mitigation].Any(n => !ways.Contains(n) && heading.Contains(n, StringComparison.Ordinal));
}
