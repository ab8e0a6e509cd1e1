using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>What moved, and why, in a line.</summary>
public static class MovementWords
{
    /// <summary>A reason for a change of hope; an unknown one as it is.</summary>
    public static string Kind(string kind, Language language) => kind switch
    {
        "work" => language.Say("work", "改善作業"),
        "ageing" => language.Say("ageing", "経年"),
        "acceptances" => language.Say("acceptances", "受容"),
        "notApplicable" => language.Say("not applicable", "対象外"),
        "newSubjects" => language.Say("new subjects", "対象の増加"),
        "found" => language.Say("found out", "新たに判明"),
        "catalogue" => language.Say("catalogue", "カタログ改訂"),
        "dismissals" => language.Say("dismissals", "検出の却下"),
        _ => kind,
    };

    /// <summary>By how many points hope moved.</summary>
    public static double Points(Movement movement) => (movement.HopeNow - movement.HopeBefore) * 100;

    /// <summary>"Since 2026-08-03".</summary>
    public static string Since(Movement movement, Language language) =>
        language.Say($"Since {Figures.Date(movement.Since)}", $"{Figures.Date(movement.Since)}から");

    /// <summary>By how much hope moved and why: "hope −5.0: work −9.0 · ageing +4.0".</summary>
    public static string Line(Movement movement, Language language)
    {
        var points = Figures.Signed(Points(movement));
        var why = Why(movement, language);
        return $"{HopeWords.Hope(language)} {points}" + (why.Length == 0 ? "" : ": " + why);
    }

    /// <summary>Since when, by how much and why: "Since 2026-08-03, hope −5.0: work −9.0 · ageing +4.0".</summary>
    public static string Sentence(Movement movement, Language language) =>
        language.Say($"{Since(movement, language)}, {Line(movement, language)}", $"{Since(movement, language)}、{Line(movement, language)}");

    /// <summary>Which findings came and went.</summary>
    public static string Findings(Movement movement, Language language) => language.Say(
        $"{Figures.Count(movement.GoneCount)} gone, {Figures.Count(movement.NewCount)} new",
        $"解消{Figures.Count(movement.GoneCount)}件、新規{Figures.Count(movement.NewCount)}件");

    private static string Why(Movement movement, Language language) => string.Join(" · ", movement.Bars
        .Where(b => Math.Abs(b.Points) >= 0.05)
        .Select(b => $"{Kind(b.Kind, language)} {Figures.Signed(b.Points)}"));
}
