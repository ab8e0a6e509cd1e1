using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>The seven viewpoints by name.</summary>
internal static class ViewpointWords
{
    /// <summary>Every viewpoint in its usual order.</summary>
    public static IReadOnlyList<Viewpoint> All { get; } = Enum.GetValues<Viewpoint>();

    /// <summary>One short word.</summary>
    public static string Name(this Viewpoint viewpoint, Language language) => viewpoint switch
    {
        Viewpoint.State => language.Say("state", "状態"),
        Viewpoint.Performance => language.Say("performance", "性能"),
        Viewpoint.Security => language.Say("security", "セキュリティ"),
        Viewpoint.Cost => language.Say("cost", "コスト"),
        Viewpoint.Esg => "ESG",
        Viewpoint.Productivity => language.Say("productivity", "生産性"),
        _ => language.Say("lifecycle", "ライフサイクル"),
    };
}
