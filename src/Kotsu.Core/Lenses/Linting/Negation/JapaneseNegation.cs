namespace Kotsu.Core.Lenses.Linting.Negation;

/// <summary>Titles in Japanese. The end of the sentence decides; what stands before it says whether the negated thing is wanted.</summary>
internal static class JapaneseNegation
{
    private static readonly HashSet<string> whole =
    [
        "なし", "無し", "無", "ない", "無い", "いいえ", "特になし", "特に無し", "特にない", "特にありません", "該当なし", "該当無し", "非該当", "不明", "未定",
        "していない", "していません", "行っていない", "やっていない", "何もない", "何もしていない", "何もしていません", "ありません", "わからない", "分からない", "わかりません", "分かりません",
    ];

    /// <summary>Ends that say "none of these" whatever stands before.</summary>
    private static readonly string[] noneEnds =
    [
        "該当なし", "該当無し", "該当しない", "該当しません", "当てはまらない", "当てはまりません", "あてはまらない", "あてはまりません", "該当する項目はない", "該当する項目はありません",
    ];

    /// <summary>Words that gather the other choices: 「上記のいずれも…」.</summary>
    private static readonly string[] gatherers = ["いずれも", "いずれに", "いずれで", "どれも", "どれに", "どれで", "どちらも", "どちらで"];

    private static readonly string[] negativeEnds = ["ない", "ません", "なし", "無し"];

    /// <summary>「監視していない」. What is meant is known from the words before.</summary>
    private static readonly string[] notDoing = ["ていない", "ていません", "できない", "できません"];

    private static readonly string[] notThere = ["がない", "がありません", "がいない", "がいません", "はない", "はありません", "も特にない", "が存在しない", "が存在しません", "が無い", "なし", "無し"];

    private static readonly string[] notYet = ["未実施", "未導入", "未対応", "未整備", "未設定", "未定義", "未検討", "未着手", "未策定", "未作成", "未取得", "未計測", "未監視", "未活用", "未構築", "未確認", "未把握", "未文書化", "未自動化"];

    /// <summary>What a team should have: its absence is a negative answer.</summary>
    private static readonly string[] wanted =
    [
        "仕組み", "手順", "手順書", "計画", "方針", "規程", "規則", "ルール", "監視", "担当", "担当者", "責任者", "管理者", "プロセス", "体制", "対策", "基準", "目標", "記録", "一覧", "台帳",
        "バックアップ", "文書", "ドキュメント", "暗号化", "テスト", "試験", "訓練", "設定", "予算", "定義", "取り決め", "手段", "方法", "戦略", "ポリシー", "ダッシュボード", "アラート", "ツール",
        "習慣", "機会", "会議", "レビュー", "見直し", "運用", "実績", "経験", "知見", "実装", "管理", "ランブック", "プレイブック", "SLO", "SLA", "RTO", "RPO",
    ];

    /// <summary>What a team is better without: its absence is a good practice.</summary>
    private static readonly string[] unwanted =
    [
        "平文", "秘密", "パスワード", "認証情報", "共有アカウント", "共用", "手作業", "手動", "属人", "依存", "頼っ", "直接", "ルート", "公開", "単一障害点", "ハードコード", "不要", "過剰", "未使用",
        "放置", "見逃", "滞っ", "漏れ", "超え", "残っ", "残し", "漏らし", "失っ", "個人情報", "本番データ", "無駄", "ダウンタイム", "停止せ", "影響し", "影響を与え", "サポート切れ", "切れ", "古い",
    ];

    public static bool Is(string title)
    {
        var text = title.Trim().TrimEnd('。', '．', '.', '！', '!', ' ', '\u3000');
        if (whole.Contains(text) || text.StartsWith("いいえ、", StringComparison.Ordinal) || EndsWithAny(text, noneEnds))
        {
            return true;
        }

        if (gatherers.Any(g => text.Contains(g, StringComparison.Ordinal)) && EndsWithAny(text, negativeEnds))
        {
            return true;
        }

        return !unwanted.Any(u => text.Contains(u, StringComparison.Ordinal))
            && (EndsWithAny(text, notDoing) || EndsWithAny(text, notYet) || IsWantedGone(text));
    }

    private static bool IsWantedGone(string text) =>
        notThere.Where(e => text.EndsWith(e, StringComparison.Ordinal)).Any(e => EndsWithAny(text[..^e.Length], wanted));

    private static bool EndsWithAny(string text, string[] ends) => ends.Any(e => text.EndsWith(e, StringComparison.Ordinal));
}
