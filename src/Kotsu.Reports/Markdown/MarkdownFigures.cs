using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Markdown;

/// <summary>The bar as text, what only people know, what moved, what falls due.</summary>
internal static class MarkdownFigures
{
    private const int Cells = 24;

    public static void Write(MarkdownWriter text, ReviewReport report, Language language)
    {
        if (report.FilesCanShow is { } files)
        {
            var (some, all) = (Figures.Count(files.Practices), Figures.Count(report.PracticesInPlay));
            var practices = language.Say($"{some} of {all} practices", $"ベストプラクティス{all}件のうち{some}件");
            Share(text, language.Say("What files can show", "ファイルから分かること"), files, " · " + practices, language);
        }

        if (report.Whole is { } whole)
        {
            Share(text, language.Say("All practices in play", "対象のベストプラクティスすべて"), whole, "", language);
        }

        if (report.OnlyPeopleKnow > 0)
        {
            var (all, asked) = (Figures.Count(report.OnlyPeopleKnow), Figures.Count(report.AskedOfPeople));
            Term(text, language.Say("What only people know", "人しか知らないこと"), language.Say($"{all} practices, {asked} asked so far: `kotsu ask`", $"{all}件、うち{asked}件は聞き取り済み: `kotsu ask`"));
        }

        if (report.Movement is { } movement)
        {
            Term(text, MovementWords.Since(movement, language), $"{MovementWords.Line(movement, language)} · {MovementWords.Findings(movement, language)}");
        }

        if (report.FallsDue.Count > 0)
        {
            Term(text, language.Say("Falls due", "期限が来るもの"), string.Join(" · ", Horizon.Of(report).Select(h => HorizonWords.Line(h, language))));
        }
    }

    /// <summary>A bar of so many cells.</summary>
    public static string Bar(QuestionFigures figures, int cells)
    {
        var dealt = Shares.Deal([figures.Backed, figures.Accepted, figures.Hope], cells);
        return dealt.Sum() == 0 ? "" : $"`{new string('█', dealt[0])}{new string('▒', dealt[1])}{new string('░', dealt[2])}`";
    }

    private static void Share(MarkdownWriter text, string heading, HopeFigures figures, string rest, Language language) => text.Write(
        $"\n### {heading}\n\n{Bar(new(0, 0, figures.Backed, figures.Accepted, figures.Hope), Cells)} {HopeWords.Percentages(figures, language)}{rest}\n");

    private static void Term(MarkdownWriter text, string term, string sentence) => text.Write($"\n**{term}** {sentence}\n");
}
