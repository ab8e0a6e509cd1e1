using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Markdown;

/// <summary>What was not seen, not read, or set aside.</summary>
internal static class MarkdownUnseen
{
    private const int ListedAtMost = 50;

    public static void Write(MarkdownWriter text, ReviewReport report, Language language)
    {
        List(text, language.Say("Not looked at", "見ていないもの"), [.. report.NotSeen.Select(n => UnseenWords.Line(n, language))], language);
        List(text, language.Say("Could not be read", "読めなかったファイル"), [.. report.Unreadable.Select(u => $"{u.At}: {u.Reason.In(language)}")], language);
        List(text, language.Say("Set aside", "一時的に除外した検出"), [.. report.SetAside.Select(s => UnseenWords.Line(s, language))], language);
    }

    private static void List(MarkdownWriter text, string heading, IReadOnlyList<string> lines, Language language)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Write($"\n<details><summary>{language.Remark(heading, Figures.Count(lines.Count))}</summary>\n\n");
        foreach (var line in lines.Take(ListedAtMost))
        {
            text.Write($"* {MarkdownText.Plain(line)}\n");
        }

        text.Write(lines.Count > ListedAtMost ? $"* {UnseenWords.More(lines.Count - ListedAtMost, language)}\n" : "");
        text.Write("\n</details>\n");
    }
}
