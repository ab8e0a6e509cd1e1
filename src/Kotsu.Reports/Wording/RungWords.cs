using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>The ladder of evidence: five rungs, and none.</summary>
internal static class RungWords
{
    private static readonly string[] names = ["None", "Said", "Written", "Checked", "Exercised", "Measured"];

    /// <summary>How many rungs are filled, 0–5; an unknown name fills none.</summary>
    public static int Height(string rung) => Math.Max(0, Array.IndexOf(names, rung));

    /// <summary>The strength that the rung gives: 0, 0.2 … 1.</summary>
    public static double Strength(string rung) => Height(rung) * 0.2;

    /// <summary>said 口頭, written 文書 …</summary>
    public static string Name(string rung, Language language) => Height(rung) switch
    {
        1 => language.Say("said", "口頭"),
        2 => language.Say("written", "文書"),
        3 => language.Say("checked", "確認"),
        4 => language.Say("exercised", "訓練"),
        5 => language.Say("measured", "計測"),
        _ => language.Say("no evidence", "根拠なし"),
    };
}
