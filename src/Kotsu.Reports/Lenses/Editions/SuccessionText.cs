using Kotsu.Core.Lenses.Editions;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Editions;

/// <summary>The editions of a lens and what became of its practices, for a terminal.</summary>
public static class SuccessionText
{
    /// <summary>Every edition: how many practices are known of it, and what became of them.</summary>
    public static string Overview(EditionHistory history, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        var language = options.Language;
        screen.Line(new Inked(history.Lens.Value, Ink.Heading));
        foreach (var edition in history.Editions)
        {
            var practices = Figures.Count(edition.Practices.Count, language, "practice known", "practices known", "件のプラクティスが既知");
            screen.Paragraph($"  {edition.Id}  ", 14, $"{practices}{Became(history, edition, language)}");
        }

        screen.Blank();
        screen.Paragraph("", 0, language.Say($"Source: {history.Source}", $"出典: {history.Source}"));
        screen.Paragraph("", 0, language.Say(
            $"Practice by practice: {options.Show($"lens succession {history.Editions[0].Id}")}",
            $"プラクティスごとの内訳: {options.Show($"lens succession {history.Editions[0].Id}")}"));
        return screen.ToString();
    }

    /// <summary>What became of each practice of one edition.</summary>
    public static string Edition(EditionHistory history, Edition edition, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        var language = options.Language;
        var map = history.Successions.FirstOrDefault(s => s.From == edition.Id);
        var to = history.Editions[^1].Id;
        screen.Line(new Inked(map is null ? $"{history.Lens} {edition.Id}" : $"{history.Lens} {edition.Id} → {to}", Ink.Heading));
        foreach (var practice in edition.Practices)
        {
            var successor = map?.Practices.FirstOrDefault(p => p.Practice == practice.Code);
            screen.Paragraph($"  {Columns.PadRight(practice.Code.Value, 12)}", 14, successor is null ? practice.Title : $"{Line(successor, language)} · {practice.Title}");
        }

        return screen.ToString();
    }

    /// <summary>What became of the ticks of an old edition: those that count today, and those that people must give again.</summary>
    public static string Carried(CarriedAnswers answers, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        var language = options.Language;
        screen.Line(new Inked(language.Say(
            $"{answers.From} → {answers.To}: {answers.Carried.Count} carried, {answers.NotCarried.Count} not",
            $"{answers.From} → {answers.To}: 引き継ぎ{answers.Carried.Count}件、引き継げないもの{answers.NotCarried.Count}件"), Ink.Heading));
        foreach (var tick in answers.Carried)
        {
            screen.Line($"  {string.Join(" + ", tick.Was)} → {tick.Now} · {tick.Kind.Name(language)}");
        }

        if (answers.NotCarried.Count > 0)
        {
            screen.Heading(language.Say("Ask again", "改めて確認が必要なもの"));
            foreach (var lost in answers.NotCarried)
            {
                screen.Paragraph($"  {Columns.PadRight(lost.Practice.Value, 12)}", 14, lost.Reason.In(language));
            }
        }

        return screen.ToString();
    }

    private static string Became(EditionHistory history, Edition edition, Language language)
    {
        if (history.Successions.FirstOrDefault(s => s.From == edition.Id) is not { } map)
        {
            return edition == history.Editions[^1] ? language.Say(" · current", " · 現行") : "";
        }

        var kinds = map.Practices.GroupBy(p => p.Kind).OrderBy(g => g.Key is SuccessionKind.Unknown).ThenBy(g => g.Key)
            .Select(g => language.Say($"{g.Count()} {g.Key.Name(language)}", $"{g.Key.Name(language)}{g.Count()}"));
        return $" → {map.To}: {language.List(kinds)}";
    }

    private static string Line(Successor successor, Language language)
    {
        var now = successor.Now.Count == 0 ? "" : $" → {string.Join(" + ", successor.Now)}";
        var because = successor.Kind is SuccessionKind.Same ? "" : successor.Basis.Because(language);
        return successor.Kind.Name(language) + now + (because.Length == 0 ? "" : language.Say($" ({because})", $"（{because}）"));
    }
}
