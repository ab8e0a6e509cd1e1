using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>Backed, accepted, hope, and what hope consists of.</summary>
internal static class HopeWords
{
    /// <summary>What an artefact shows or a second person saw.</summary>
    public static string Backed(Language language) => language.Say("backed", "裏付けあり");

    /// <summary>What somebody signed for.</summary>
    public static string Accepted(Language language) => language.Say("accepted", "受容");

    /// <summary>The rest.</summary>
    public static string Hope(Language language) => language.Say("hope", "神頼み");

    /// <summary>A class of hope; an unknown one as it is.</summary>
    public static string Class(string name, Language language) => name switch
    {
        "unowned" => language.Say("unowned", "担当なし"),
        "gap" => language.Say("gap", "未達"),
        "expired" => language.Say("expired", "期限切れ"),
        "unasked" => language.Say("unasked", "未確認"),
        "unshown" => language.Say("unshown", "裏付けなし"),
        "partlyShown" => language.Say("partly shown", "一部裏付け"),
        _ => name,
    };

    /// <summary>What a class of hope means, in a sentence part.</summary>
    public static string Meaning(string name, Language language) => name switch
    {
        "unowned" => language.Say("nobody is named for it", "担当者が決まっていない"),
        "gap" => language.Say("shown to be absent", "できていないことが示されている"),
        "expired" => language.Say("what age took from old evidence", "根拠が古くなって失われた分"),
        "unasked" => language.Say("no evidence was ever given", "一度も確かめていない"),
        "unshown" => language.Say("only said or written so far", "口頭か文書だけで、裏付けがない"),
        "partlyShown" => language.Say("shown for a part only", "一部だけ裏付けがある"),
        _ => "",
    };

    /// <summary>The three percentages on one line.</summary>
    public static string Percentages(HopeFigures figures, Language language) => string.Join(" · ", Parts(figures, language));

    /// <summary>Backed, accepted and hope as percentages, which add up to 100.</summary>
    public static IReadOnlyList<string> Parts(HopeFigures figures, Language language)
    {
        var dealt = Shares.Deal([figures.Backed, figures.Accepted, figures.Hope], 100);
        string Of(int percent) => Figures.PercentOf(percent, language);
        return
        [
            language.Say($"{Of(dealt[0])} backed", $"裏付けあり {Of(dealt[0])}"),
            language.Say($"{Of(dealt[1])} accepted", $"受容 {Of(dealt[1])}"),
            language.Say($"{Of(dealt[2])} hope", $"神頼み {Of(dealt[2])}"),
        ];
    }
}
