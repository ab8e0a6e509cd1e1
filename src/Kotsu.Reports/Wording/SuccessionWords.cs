using Kotsu.Core.Lenses.Editions;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>What became of practices, in words.</summary>
internal static class SuccessionWords
{
    /// <summary>One word or two.</summary>
    public static string Name(this SuccessionKind kind, Language language) => kind switch
    {
        SuccessionKind.Same => language.Say("same", "同じ"),
        SuccessionKind.Renamed => language.Say("renamed", "改称"),
        SuccessionKind.Moved => language.Say("moved", "移動"),
        SuccessionKind.Merged => language.Say("merged", "統合"),
        SuccessionKind.Split => language.Say("split", "分割"),
        SuccessionKind.Dropped => language.Say("dropped", "廃止"),
        _ => language.Say("unknown", "不明"),
    };

    /// <summary>What it is known by; empty where it is unknown.</summary>
    public static string Because(this SuccessionBasis? basis, Language language) => basis switch
    {
        SuccessionBasis.Title => language.Say("equal title", "題名が同じ"),
        SuccessionBasis.SharedTitle => language.Say("equal title, but two practices bore it", "題名は同じだが、2つのプラクティスにあった"),
        SuccessionBasis.Words => language.Say("equal code, one title's words hold the other's", "コードが同じで、一方の題名の語がもう一方に含まれる"),
        SuccessionBasis.JoinedWords => language.Say("the words of two titles together", "2つの題名の語を合わせると一致"),
        _ => "",
    };
}
