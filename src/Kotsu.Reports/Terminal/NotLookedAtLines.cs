using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>What was not seen: never the same as clean.</summary>
internal static class NotLookedAtLines
{
    private const int ListedAtMost = 50;

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        var label = language.Say("Not looked at", "見ていないもの");
        foreach (var line in Summaries(report, language))
        {
            screen.Paragraph(label, FigureLines.Indent(language), line, most: 1);
            label = "";
        }
    }

    public static void WriteAll(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        var unseen = report.NotSeen.Select(n => UnseenWords.Line(n, language));
        Section(screen, language, language.Say("Not looked at", "見ていないもの"), [.. unseen]);
        WriteUnreadable(screen, report.Unreadable, language);
        var aside = report.SetAside.Select(s => UnseenWords.Line(s, language));
        Section(screen, language, language.Say("Set aside", "一時的に除外した検出"), [.. aside]);
    }

    public static void WriteUnreadable(Screen screen, IReadOnlyList<Unreadable> unreadable, Language language)
    {
        var broken = unreadable.Select(u => $"{Foreign.Line(u.At.ToString(), 4_000)}: {u.Reason.In(language)}");
        Section(screen, language, language.Say("Could not be read", "読めなかったファイル"), [.. broken]);
    }

    private static IEnumerable<string> Summaries(ReviewReport report, Language language)
    {
        var missing = report.NotSeen.Where(n => !n.CouldNotLook).ToList();
        if (missing.Count > 0)
        {
            var hint = missing.Any(n => n.Declare is not null) ? language.Say(" Elsewhere? kotsu.yaml", "別の場所なら kotsu.yaml") : "";
            yield return language.Say($"{Kinds(missing, language)}: none found here.{hint}", $"{Kinds(missing, language)}: ここにはありません。{hint}");
        }

        var failed = report.NotSeen.Where(n => n.CouldNotLook).ToList();
        var counts = UnseenWords.Counts(report, language);
        if (failed.Count > 0)
        {
            var kinds = language.Say($"{Kinds(failed, language)}: could not be looked at", $"{Kinds(failed, language)}: 見ることができませんでした");
            counts = counts.Length == 0 ? kinds : $"{kinds} · {counts}";
        }

        if (counts.Length > 0)
        {
            yield return counts;
        }
    }

    private static string Kinds(IEnumerable<NotSeen> unseen, Language language) =>
        language.List(unseen.Select(n => n.Kind.Name(language)).Distinct());

    private static void Section(Screen screen, Language language, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        screen.Heading(heading);
        foreach (var line in lines.Take(ListedAtMost))
        {
            screen.Paragraph("", 2, line, most: 4);
        }

        if (lines.Count > ListedAtMost)
        {
            screen.Line("  " + UnseenWords.More(lines.Count - ListedAtMost, language));
        }
    }
}
