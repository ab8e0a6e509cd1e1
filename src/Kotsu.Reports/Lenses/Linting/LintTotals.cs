using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Linting;

/// <summary>The end of the linter's text: how many of each kind.</summary>
internal static class LintTotals
{
    public static void Write(Screen screen, LintReport report, Language language)
    {
        if (screen.LineCount > 0)
        {
            screen.Blank();
        }

        var lenses = LintReportWords.Lenses(report.Lenses.Count(), language);
        var refused = report.Files.Count - report.Lenses.Count() + report.Unread.Count;
        var beside = refused == 0 ? "" : language.Say($", {Figures.Count(refused)} refused", $"、対象外{Figures.Count(refused)}個");
        screen.Line(new Inked($"{lenses}{beside} · {LintReportWords.Counts(report, language)}", Ink.Heading));
        foreach (var kind in report.Lenses.SelectMany(l => l.Findings).GroupBy(f => f.Kind).OrderByDescending(g => LintRules.Of(g.Key).Severity).ThenBy(g => g.Key))
        {
            var rule = LintRules.Of(kind.Key);
            screen.Line($"  {Columns.PadLeft(Figures.Count(kind.Count()), 5)}  {Columns.PadRight(rule.Id, 28)}  {rule.Title.In(language)}");
        }
    }
}
