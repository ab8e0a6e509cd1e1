using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>What runs out soon: a summary by horizon, and the nearest practices.</summary>
internal static class FallsDueLines
{
    private const int ListedAtMost = 10;

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        if (report.FallsDue.Count == 0)
        {
            return;
        }

        var language = options.Language;
        screen.Heading(language.Say("Falls due", "期限が来るもの"));
        foreach (var horizon in Horizon.Of(report))
        {
            screen.Line("  ", HorizonWords.Line(horizon, language));
        }

        foreach (var due in report.FallsDue.Take(ListedAtMost))
        {
            screen.Paragraph($"    {Figures.Date(due.On)}  ", 16, HorizonWords.Line(due, language), most: 2);
        }

        if (report.FallsDue.Count > ListedAtMost)
        {
            screen.Line(Columns.Blanks(16), UnseenWords.More(report.FallsDue.Count - ListedAtMost, language));
        }
    }
}
