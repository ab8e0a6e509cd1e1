using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>The As-Is of every question in a line: its risk, what it rests on, how much of it was asked.</summary>
internal static class QuestionLines
{
    private const int Cells = 10;

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        foreach (var lens in report.Lenses)
        {
            screen.Heading(options.Language.Remark(lens.Name.In(options.Language), $"{lens.Id} {lens.Edition}"));
            foreach (var pillar in lens.Pillars)
            {
                screen.Line("  " + pillar.Name.In(options.Language));
                Rows(screen, pillar.Questions, options.Language);
            }
        }
    }

    private static void Rows(Screen screen, IReadOnlyList<QuestionReport> questions, Language language)
    {
        var code = questions.Select(q => Columns.Of(q.Code)).DefaultIfEmpty(0).Max();
        var risk = questions.Select(q => Columns.Of(RiskWords.OfQuestion(q.Risk, language))).DefaultIfEmpty(0).Max();
        foreach (var question in questions)
        {
            var rest = QuestionFigures.Of(question);
            var dealt = Shares.Deal([rest.Backed, rest.Accepted, rest.Hope], Cells);
            var known = $"{Figures.Count(rest.Known)}/{Figures.Count(rest.Practices)}";
            var indent = 4 + code + 2 + Cells + 2 + 5 + 2 + risk + 2;
            screen.Paragraph(
                $"    {Columns.PadRight(question.Code, code)}  {new string('█', dealt[0])}{new string('▒', dealt[1])}{new string('░', dealt[2])}{Columns.Blanks(Cells - dealt.Sum())}  {Columns.PadLeft(known, 5)}  {RiskWords.OfQuestion(question.Risk, language)}",
                indent,
                question.Title.In(language),
                most: 2);
        }
    }
}
