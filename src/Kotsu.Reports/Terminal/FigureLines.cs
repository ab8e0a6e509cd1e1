using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>The bar for what files can show, what only people know, and what moved.</summary>
internal static class FigureLines
{
    private const int Cells = 22;
    private const int QuestionsAtOnce = 10;
    private const int SecondsPerQuestion = 24;

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        if (report.Lenses.Count == 0)
        {
            return;
        }

        Files(screen, report, options);
        People(screen, report, options);
        Whole(screen, report, options.Language);
    }

    /// <summary>One line on what moved since the review before; nothing for the first one.</summary>
    public static void WriteMovement(Screen screen, Movement? movement, Language language)
    {
        if (movement is not null)
        {
            var line = MovementWords.Line(movement, language) + " · " + MovementWords.Findings(movement, language);
            screen.Paragraph(MovementWords.Since(movement, language), Indent(language), line, most: 1);
        }
    }

    /// <summary>Columns before the text beside a label.</summary>
    public static int Indent(Language language) => language is Language.Japanese ? 24 : 23;

    private static void Files(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        var label = language.Say("What files can show", "ファイルから分かること");
        if (report.FilesCanShow is not { } figures)
        {
            screen.Paragraph(label, Indent(language), language.Say("nothing: no probe found what it looks for", "なし（プローブの調べる対象が見つかりません）"));
            return;
        }

        Bar(screen, label, figures, language);
        var (some, all) = (Figures.Count(figures.Practices), Figures.Count(report.PracticesInPlay));
        screen.Paragraph("", Indent(language), language.Say(
            $"{some} of {all} practices; how each number is made: {options.Show("explain")}",
            $"ベストプラクティス{all}件のうち{some}件。数値の根拠: {options.Show("explain")}"));
    }

    private static void Bar(Screen screen, string label, HopeFigures figures, Language language)
    {
        var dealt = Shares.Deal([figures.Backed, figures.Accepted, figures.Hope], Cells);
        screen.Line(
            Columns.PadRight(label, Indent(language)),
            new Inked(new string('█', dealt[0]), Ink.Backed),
            new string('▒', dealt[1]) + new string('░', dealt[2]) + "   ",
            HopeWords.Percentages(figures, language));
    }

    private static void People(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        var (all, asked) = (Figures.Count(report.OnlyPeopleKnow), Figures.Count(report.AskedOfPeople));
        var left = Math.Min(QuestionsAtOnce, report.OnlyPeopleKnow - report.AskedOfPeople);
        var minutes = Math.Max(1, (left * SecondsPerQuestion + 59) / 60);
        var state = (report.OnlyPeopleKnow, report.AskedOfPeople) switch
        {
            (0, _) => language.Say("nothing in these lenses", "このレンズにはありません"),
            (_, 0) => language.Say($"{all} practices, nobody asked yet", $"{all}件、まだ誰にも聞いていません"),
            _ => language.Say($"{all} practices, {asked} asked so far", $"{all}件、うち{asked}件は聞きました"),
        };
        var ask = left <= 0 ? "" : language.Say(
            $": {options.Show("ask")}   ({left} questions, {minutes} min)",
            $": {options.Show("ask")}   （{left}問、{minutes}分）");
        screen.Paragraph(language.Say("What only people know", "人しか知らないこと"), Indent(language), state + ask, most: 1);
    }

    private static void Whole(Screen screen, ReviewReport report, Language language)
    {
        if (report.Whole is { } whole)
        {
            Bar(screen, language.Say($"All {Figures.Count(whole.Practices)} practices", $"{Figures.Count(whole.Practices)}件すべて"), whole, language);
        }
    }
}
