using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>What refusals call the things of the server, in both languages: the words of the page.</summary>
public static class ThingWords
{
    private static readonly Dictionary<string, string> japanese = new(StringComparer.Ordinal)
    {
        ["acceptance"] = "リスク受容",
        ["address"] = "アドレス",
        ["answer"] = "回答",
        ["authenticator app"] = "認証アプリ",
        ["authenticator apps"] = "認証アプリ",
        ["calendar"] = "カレンダー",
        ["channel"] = "チャンネル",
        ["channels"] = "チャンネル",
        ["dismissal"] = "検出事項の保留",
        ["draft"] = "下書き",
        ["evidence"] = "根拠",
        ["file"] = "ファイル",
        ["finding"] = "検出事項",
        ["inheritance"] = "回答の継承",
        ["lens"] = "レンズ",
        ["lens version"] = "レンズのバージョン",
        ["lenses"] = "レンズ",
        ["milestone"] = "マイルストーン",
        ["milestones"] = "マイルストーン",
        ["notes of pillars"] = "柱のメモ",
        ["organisation"] = "組織",
        ["page"] = "ページ",
        ["passkey"] = "パスキー",
        ["passkeys"] = "パスキー",
        ["person"] = "メンバー",
        ["practice"] = "ベストプラクティス",
        ["practices"] = "ベストプラクティス",
        ["probe"] = "プローブ",
        ["product"] = "プロダクト",
        ["profile"] = "プロファイル",
        ["profile of the workload"] = "ワークロードのプロファイル",
        ["question"] = "質問",
        ["questions"] = "質問",
        ["review"] = "レビュー",
        ["role"] = "役割",
        ["row"] = "データ",
        ["scan"] = "スキャン",
        ["session"] = "セッション",
        ["source"] = "調査対象",
        ["sources"] = "調査対象",
        ["team"] = "チーム",
        ["template"] = "テンプレート",
        ["templates"] = "テンプレート",
        ["token"] = "トークン",
        ["versions"] = "バージョン",
        ["workload"] = "ワークロード",
        ["workload to inherit from"] = "継承元のワークロード",
    };

    /// <summary>Whether a thing has a Japanese word. A test asks it of every thing that the program names.</summary>
    public static bool Knows(string thing) => japanese.ContainsKey(thing);

    /// <summary>A thing in both languages.</summary>
    /// <param name="thing">Its English word or words, in the singular or the plural.</param>
    internal static FindingValue.Phrase Of(string thing) => new(new Words(thing, japanese.GetValueOrDefault(thing, thing)));
}
