using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>How far a probe is trusted, in a word.</summary>
internal static class StageWords
{
    /// <summary>stable 安定, experimental 試行 …</summary>
    public static string Name(this Stage stage, Language language) => stage switch
    {
        Stage.Shadow => language.Say("shadow", "検証中"),
        Stage.Experimental => language.Say("experimental", "試行"),
        Stage.Stable => language.Say("stable", "安定"),
        _ => language.Say("retired", "廃止"),
    };
}
