using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How the figures of one fact are made.</summary>
internal static class FactExplanation
{
    private const int Indent = 10;

    public static void Write(Screen screen, Fact fact, ProbeDefinition? definition, Language language)
    {
        FactDetailLines.Head(screen, fact, language);
        screen.Blank();
        Term(screen, language.Say("count", "件数"), Count(fact, definition, language));
        Term(screen, language.Say("effort", "工数"), Effort(fact, definition, language));
        Term(screen, HopeWords.Hope(language), Points(fact, language));
        if (definition is not null)
        {
            Term(screen, language.Say("why", "理由"), definition.Motivation.In(language));
            Term(screen, language.Say("sources", "出典"), string.Join(" · ", definition.Sources));
        }

        screen.Blank();
        FactDetailLines.Body(screen, fact, language);
    }

    private static void Term(Screen screen, string name, string text) => screen.Paragraph(name, Indent, text, most: 8);

    private static string Count(Fact fact, ProbeDefinition? definition, Language language)
    {
        var (count, total) = (Figures.Count(fact.Count), Figures.Count(fact.Total));
        var statement = definition?.Statement.In(language) ?? fact.Probe.Value;
        return definition?.RemediateOn is Outcome.False
            ? language.Say($"{count} of {total} known subjects, of which this is false: {statement}", $"既知の対象{total}件のうち、次が成り立たない{count}件: {statement}")
            : language.Say($"{count} of {total} known subjects, of which this is true: {statement}", $"既知の対象{total}件のうち、次が成り立つ{count}件: {statement}");
    }

    private static string Effort(Fact fact, ProbeDefinition? definition, Language language)
    {
        var effort = Figures.Effort(fact.EffortInDays, language);
        if (definition is null)
        {
            return effort;
        }

        var (each, count) = (Figures.Number(definition.EffortInDays), Figures.Count(fact.Count));
        return language.Say(
            $"{each} × {count}, rounded up to half person-days: {effort}",
            $"{each} × {count}、0.5人日単位に切り上げて{effort}");
    }

    private static string Points(Fact fact, Language language)
    {
        if (fact.Points is not { } points)
        {
            return language.Say("no lens, no points", "レンズがないためポイントはありません");
        }

        var parts = fact.Practices.Where(p => p.Points is not null).Select(p => $"{p.Code} {Figures.Fall(p.Points!.Value)}").ToList();
        var sum = parts.Count == 0 ? "" : " = " + string.Join(" · ", parts);
        return Figures.Fall(points) + sum + language.Say(
            "  (points of the weight in play, if all of it were put right)",
            "（すべて直した場合の、対象の重みに対するポイント）");
    }
}
