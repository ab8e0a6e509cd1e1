using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Markdown;

/// <summary>The As-Is of every question in a row.</summary>
internal static class MarkdownAsIs
{
    private const int Cells = 10;

    public static void Write(MarkdownWriter text, ReviewReport report, Language language)
    {
        foreach (var lens in report.Lenses)
        {
            var title = MarkdownText.Html(language.Remark($"As-Is: {lens.Name.In(language)}", lens.Edition));
            var head = language.Say("| question | rests on | known | risk |", "| 設問 | 裏付け | 確認済み | リスク |");
            text.Write($"\n<details><summary>{title}</summary>\n\n{head}\n|---|---|---:|---|\n");
            foreach (var question in lens.Pillars.SelectMany(p => p.Questions))
            {
                var figures = QuestionFigures.Of(question);
                text.Write($"| {MarkdownText.Plain($"{question.Code} {question.Title.In(language)}")} | {MarkdownFigures.Bar(figures, Cells)} | {Figures.Count(figures.Known)}/{Figures.Count(figures.Practices)} | {RiskWords.OfQuestion(question.Risk, language)} |\n");
            }

            text.Write("\n</details>\n");
        }
    }
}
