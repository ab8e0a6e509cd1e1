using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>All that a probe's definition says.</summary>
public static class ProbeExplainText
{
    private const int Indent = 14;

    /// <summary>Statement, reason, what it reads, how bad it is, what it says, what to do, and where its claims come from.</summary>
    public static string Of(ProbeDefinition probe, TextOptions options)
    {
        var language = options.Language;
        var screen = new Screen(options.Palette);
        screen.Line(
            new Inked(probe.Severity.Shape() + probe.Severity.Letter(language), Screen.InkOf(probe.Severity)),
            new Inked($" {probe.Id}", Ink.Heading));
        screen.Paragraph("", 2, probe.Statement.In(language));
        screen.Paragraph("", 2, probe.Motivation.In(language));
        screen.Blank();
        foreach (var (name, text) in Terms(probe, language))
        {
            screen.Paragraph("  " + name, Indent, text);
        }

        screen.Heading(language.Say("What it says", "出力する文"));
        foreach (var (id, message) in probe.Messages.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            screen.Paragraph("  " + id, Math.Max(Indent, Columns.Of(id) + 4), message.In(language));
        }

        Sources(screen, probe, language);
        return screen.ToString();
    }

    private static IEnumerable<(string Name, string Text)> Terms(ProbeDefinition probe, Language language)
    {
        var bad = probe.RemediateOn is Outcome.False ? language.Say("when false", "成り立たないとき") : language.Say("when true", "成り立つとき");
        yield return (language.Say("stage", "段階"), probe.Stage.Name(language));
        yield return (language.Say("viewpoint", "観点"), probe.Viewpoint.Name(language));
        yield return (language.Say("reads", "読むもの"), language.List(probe.Reads.Select(k => k.Name(language))));
        yield return (language.Say("wants work", "対処が必要"), bad);
        yield return (language.Say("effort each", "1件の工数"), language.Say($"{Figures.Number(probe.EffortInDays)} person-days", $"{Figures.Number(probe.EffortInDays)}人日"));
        yield return (language.Say("do", "対処"), probe.Remediation.In(language));
        yield return (language.Say("version", "版"), Figures.Count(probe.Version));
    }

    private static void Sources(Screen screen, ProbeDefinition probe, Language language)
    {
        if (probe.Sources.Count > 0)
        {
            screen.Heading(language.Say("Sources", "出典"));
            foreach (var source in probe.Sources)
            {
                screen.Paragraph("  · ", 4, source);
            }
        }
    }
}
