using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>What falls due, in words.</summary>
internal static class HorizonWords
{
    /// <summary>"7 days: 3 practices, weight 4.1".</summary>
    public static string Line(Horizon horizon, Language language) => language.Say(
        $"within {horizon.Days} days: {Figures.Count(horizon.Practices, language, "practice", "practices", "")}, weight {Figures.Number(horizon.Weight)}",
        $"{horizon.Days}日以内: {Figures.Count(horizon.Practices)}件、重み {Figures.Number(horizon.Weight)}");

    /// <summary>One practice with what runs out.</summary>
    public static string Line(FallsDue due, Language language) =>
        language.Remark($"{due.Practice} {due.Title.In(language)}", $"{What(due, language)} {Figures.Number(due.Weight)}");

    /// <summary>Evidence that ages, or an acceptance that lapses; with its weight behind it.</summary>
    public static string What(FallsDue due, Language language) => due.IsAcceptance
        ? language.Say("acceptance lapses, weight", "リスク受容の期限、重み")
        : language.Say("evidence ages, weight", "根拠の鮮度低下、重み");
}
