using System.Globalization;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Linting;

/// <summary>What the linter says, for a terminal: each finding begins as editors understand it, path:line:column.</summary>
public static class LintText
{
    private const int Indent = 4;

    /// <summary>Every finding with its witness, then the counts. A file that is no lens takes one line.</summary>
    public static string Of(LintReport report, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        foreach (var lint in report.Files)
        {
            foreach (var finding in lint.Findings)
            {
                Write(screen, lint.File, finding, options.Language);
            }
        }

        foreach (var unread in report.Unread)
        {
            screen.Uncut(options.Language.Say($"{unread.At}: refused: {unread.Reason.En}", $"{unread.At}: 対象外: {unread.Reason.Ja}"));
        }

        LintTotals.Write(screen, report, options.Language);
        return screen.ToString();
    }

    private static void Write(Screen screen, LensFile file, LintFinding finding, Language language)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{finding.Place!.Line}:{finding.Place.Column}");
        var sentence = finding.Sentence.In(language);
        if (finding.Kind is LintKind.NotALens)
        {
            screen.Uncut(language.Say($"{at}: refused: {sentence}", $"{at}: 対象外: {sentence}"));
            return;
        }

        screen.Uncut($"{at}: {finding.Severity.Name(language)}: {finding.Id}{(finding.Question is { } question ? $" · {question}" : "")}");
        screen.Paragraph("", Indent, sentence);
        if (LintReportWords.Witnesses(finding, language) is { } witnesses)
        {
            screen.Paragraph("", Indent, witnesses);
        }

        // The sentence of a broken form names its place itself.
        if (!sentence.StartsWith(finding.Pointer, StringComparison.Ordinal))
        {
            screen.Uncut($"{Columns.Blanks(Indent)}{finding.Pointer}");
        }
    }
}
