using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>Risks by shape, letter and word: never by colour alone.</summary>
internal static class RiskWords
{
    /// <summary>▲, ◆ or ●.</summary>
    public static string Shape(this Severity risk) => risk switch
    {
        Severity.High => "▲",
        Severity.Medium => "◆",
        _ => "●",
    };

    /// <summary>H, M, L; 高, 中, 低.</summary>
    public static string Letter(this Severity risk, Language language) => risk switch
    {
        Severity.High => language.Say("H", "高"),
        Severity.Medium => language.Say("M", "中"),
        _ => language.Say("L", "低"),
    };

    /// <summary>HIGH, MEDIUM, LOW; 高, 中, 低.</summary>
    public static string Name(this Severity risk, Language language) => risk switch
    {
        Severity.High => language.Say("HIGH", "高"),
        Severity.Medium => language.Say("MEDIUM", "中"),
        _ => language.Say("LOW", "低"),
    };

    /// <summary>The weight of the risk before any context: 9, 3, 1 (measures: the scale of quality function deployment).</summary>
    public static int BaseWeight(this Severity risk) => risk switch
    {
        Severity.High => 9,
        Severity.Medium => 3,
        _ => 1,
    };

    /// <summary>What a lens's rules say of a question.</summary>
    public static string OfQuestion(string risk, Language language) => risk switch
    {
        "HIGH" => language.Say("▲ HIGH", "▲高"),
        "MEDIUM" => language.Say("◆ MEDIUM", "◆中"),
        "LOW" => language.Say("● LOW", "●低"),
        "NONE" => language.Say("no risk", "リスクなし"),
        "NOT_APPLICABLE" => language.Say("not applicable", "対象外"),
        _ => language.Say("unanswered", "未回答"),
    };
}
