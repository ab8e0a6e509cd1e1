using Kotsu.Core.Histories;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How many people know the code, for a terminal.</summary>
internal static class KnowledgeText
{
    /// <summary>The folders that one person knows, as many as told at most, and the bus factor.</summary>
    public static void Write(Screen screen, KnowledgeOverview knowledge, int most, Language language)
    {
        screen.Heading(Heading(language) + language.Say(
            $": {Figures.Count(knowledge.KnownToOne.Count)} of {Figures.Count(knowledge.Areas)}", $": {Figures.Count(knowledge.Areas)}件中{Figures.Count(knowledge.KnownToOne.Count)}件"));
        foreach (var area in knowledge.KnownToOne.Take(most))
        {
            screen.Line(language.Say(
                $"  {area.At.Path}  {Figures.Count(area.Files)} files · ask {string.Join(", ", area.Contacts)}",
                $"  {area.At.Path}  {Figures.Count(area.Files)}ファイル · 連絡先 {string.Join("、", area.Contacts)}"));
        }

        if (knowledge.Areas == 0)
        {
            screen.Line(language.Say("  No folder holds code files enough to tell.", "  判断できるだけのコードファイルがあるフォルダーはありません。"));
        }

        if (knowledge.BusFactor > 0)
        {
            WriteBusFactor(screen, knowledge, language);
        }
    }

    /// <summary>That it is not known, as earlier authors are not seen.</summary>
    public static void WriteCut(Screen screen, Language language)
    {
        screen.Heading(Heading(language) + language.Say(": not known", ": 不明"));
        screen.Line(language.Say(
            "  The history is cut off, so earlier authors are not seen. Fetch the whole history to tell.",
            "  履歴が途中までしかなく、以前の作者が分かりません。判断するには履歴全体を取得してください。"));
    }

    private static void WriteBusFactor(Screen screen, KnowledgeOverview knowledge, Language language)
    {
        var (people, files) = (Figures.Count(knowledge.BusFactor), Figures.Count(knowledge.CodeFiles));
        screen.Heading(language.Say($"Bus factor: {people}", $"バス係数: {people}"));
        screen.Line(language.Say(
            $"  Without {(knowledge.BusFactor == 1 ? "one person" : people + " people")}, {(knowledge.CodeFiles == 1 ? "the only code file has" : $"more than half of {files} code files have")} no author left.",
            $"  ある{people}人がいなくなると、{(knowledge.CodeFiles == 1 ? "ただ1つのコードファイル" : $"コード{files}ファイルの半分を超えるファイル")}に作者がいなくなります。"));
    }

    private static string Heading(Language language) => language.Say("Folders that one person knows", "1人しか知らないフォルダー");
}
