using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Editions;

/// <summary>Why a tick is not carried over.</summary>
internal static class CarryWords
{
    public static Words NoMap(EditionId from) => new(
        $"Nothing is known of what became of the practices of edition {from}.", $"{from}版のプラクティスがその後どうなったかは分かっていません。");

    public static Words NoPractice(PracticeCode practice, EditionId edition) => new(
        $"Edition {edition}, as far as it is known, has no practice {practice}.", $"{edition}版の既知の範囲に、{practice}というプラクティスはありません。");

    public static Words Of(Successor successor, IReadOnlyList<PracticeCode> missing)
    {
        var now = string.Join(", ", successor.Now);
        var nowJa = string.Join('、', successor.Now);
        return successor.Kind switch
        {
            SuccessionKind.Renamed or SuccessionKind.Moved => new(
                $"{now} says it in other words; the answer may not mean the same.", $"{nowJa}は表現が変わっており、同じ意味の回答とは限りません。"),
            SuccessionKind.Merged => new(
                $"{now} also holds what {string.Join(", ", missing)} was, and that was not ticked.", $"{nowJa}には{string.Join('、', missing)}の内容も含まれますが、そちらはチェックされていませんでした。"),
            SuccessionKind.Split => new(
                $"It is several practices now: {now}. One answer does not tell about each.", $"現在は{nowJa}に分かれており、1つの回答からは、それぞれについて判断できません。"),
            SuccessionKind.Dropped => new("It is no practice any more.", "現在の版には、このプラクティスがありません。"),
            _ => new("Nothing tells what became of it.", "その後どうなったかを示す資料がありません。"),
        };
    }
}
