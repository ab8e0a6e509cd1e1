using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>The words around facts.</summary>
public static class FactWords
{
    /// <summary>"Five facts you can check now".</summary>
    public static string Title(int facts, Language language) => facts switch
    {
        1 => language.Say("One fact you can check now", "いま確かめられる一つの事実"),
        2 => language.Say("Two facts you can check now", "いま確かめられる二つの事実"),
        3 => language.Say("Three facts you can check now", "いま確かめられる三つの事実"),
        4 => language.Say("Four facts you can check now", "いま確かめられる四つの事実"),
        _ => language.Say("Five facts you can check now", "いま確かめられる五つの事実"),
    };

    /// <summary>What to say where no fact can be shown first.</summary>
    public static string None(ReviewReport report, Language language) => report.Facts.Count == 0
        ? language.Say("No work found in what was looked at", "見た範囲では、手を打つべき事実はありませんでした")
        : language.Say("No fact yet from a probe whose precision was measured", "精度を測定済みのプローブが見つけた事実はまだありません");

    /// <summary>How a count is made up, the largest part first; empty where the headline says it all.</summary>
    public static IReadOnlyList<string> Parts(Fact fact, Language language)
    {
        var parts = fact.Parts.Where(p => p.Example.In(language) != fact.Headline.In(language)).ToList();
        return parts.Count == 1
            ? [parts[0].Example.In(language)]
            : [.. parts.Select(p => Part(p, language))];
    }

    /// <summary>"19 no link", or "19× Foo carries no link." where there is no short form.</summary>
    private static string Part(FactPart part, Language language) => part.Label is { } label
        ? language.Say($"{Figures.Count(part.Count)} {label.En}", $"{label.Ja}{Figures.Count(part.Count)}件")
        : $"{Counted(part.Count, language)} {part.Example.In(language)}";

    /// <summary>"HIGH · state · 27 of 41 · 3 d · −8.2".</summary>
    public static string Summary(Fact fact, Language language)
    {
        var of = language.Say(
            $"{Figures.Count(fact.Count)} of {Figures.Count(fact.Total)}",
            $"{Figures.Count(fact.Total)}件中{Figures.Count(fact.Count)}件");
        var points = fact.Points is { } fall ? $" · {HopeWords.Hope(language)} {Figures.Fall(fall)}" : "";
        return $"{fact.Viewpoint.Name(language)} · {of} · {Figures.Effort(fact.EffortInDays, language)}{points}";
    }

    /// <summary>A practice by code and title.</summary>
    public static string Practice(PracticeReference practice, Language language) =>
        practice.Title is { } title ? $"{practice.Code} {title.In(language)}" : practice.Code;

    private static string Counted(int count, Language language) => language.Say($"{Figures.Count(count)}×", $"{Figures.Count(count)}件");
}
