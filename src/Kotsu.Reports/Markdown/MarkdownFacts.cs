using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Markdown;

/// <summary>The five facts in full, the others folded.</summary>
internal static class MarkdownFacts
{
    private const int FoldedAtMost = 100;

    /// <summary>A line's end that is kept, inside an item of a list.</summary>
    private const string NextLine = "\\\n";

    public static void Write(MarkdownWriter text, ReviewReport report, Language language)
    {
        var title = report.FirstFacts.Count == 0 ? FactWords.None(report, language) : FactWords.Title(report.FirstFacts.Count, language);
        text.Write($"\n### {title}\n\n");
        foreach (var fact in report.FirstFacts)
        {
            Line(text, fact, language);
            Excerpt(text, fact.At);
            foreach (var part in FactWords.Parts(fact, language))
            {
                text.Write($"   {MarkdownText.Plain(part)}{NextLine}");
            }

            text.Write($"   **{language.Say("Do", "対処")}** {MarkdownText.Plain(fact.Remediation.In(language))}\n");
        }

        Others(text, [.. report.Facts.Except(report.FirstFacts)], language);
    }

    private static void Others(MarkdownWriter text, IReadOnlyList<Fact> facts, Language language)
    {
        if (facts.Count == 0)
        {
            return;
        }

        text.Write($"\n<details><summary>{UnseenWords.More(facts.Count, language)}</summary>\n\n");
        foreach (var fact in facts.Take(FoldedAtMost))
        {
            Line(text, fact, language);
            text.Write("\n");
        }

        text.Write(facts.Count > FoldedAtMost ? $"\n{UnseenWords.More(facts.Count - FoldedAtMost, language)}\n" : "");
        text.Write("\n</details>\n");
    }

    // Mark and headline, then the place on a line of its own; the caller ends that line.
    private static void Line(MarkdownWriter text, Fact fact, Language language)
    {
        var points = fact.Points is { } fall ? $" · {HopeWords.Hope(language)} {Figures.Fall(fall)}" : "";
        text.Write($"{Figures.Count(fact.Number)}. {fact.Risk.Shape()}{fact.Risk.Letter(language)} **{MarkdownText.Plain(fact.Headline.In(language))}** · {Figures.Effort(fact.EffortInDays, language)}{points}");
        text.Write(fact.At is { } at ? $"{NextLine}   {MarkdownText.Code(at.ToString())}" : "");
    }

    private static void Excerpt(MarkdownWriter text, Location? at)
    {
        if (string.IsNullOrWhiteSpace(at?.Excerpt))
        {
            text.Write(NextLine);
            return;
        }

        var excerpt = Safety.Excerpt.Of(at);
        var line = excerpt.Before + excerpt.Marked + excerpt.After;
        var fence = MarkdownText.Fence(line);
        var marks = excerpt.Marked.Length == 0 ? "" : $"   {Columns.Blanks(Columns.Of(excerpt.Before))}{new string('^', Columns.Of(excerpt.Marked))}\n";
        text.Write($"\n   {fence}text\n   {line}\n{marks}   {fence}\n");
    }
}
