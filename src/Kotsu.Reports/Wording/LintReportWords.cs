using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>What the linter's reports say around the findings.</summary>
internal static class LintReportWords
{
    /// <summary>error, warning, note.</summary>
    public static string Name(this LintSeverity severity, Language language) => severity switch
    {
        LintSeverity.Error => language.Say("error", "エラー"),
        LintSeverity.Warning => language.Say("warning", "警告"),
        _ => language.Say("note", "参考"),
    };

    /// <summary>As programs read it, whatever the language.</summary>
    public static string Code(this LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"2 errors, 1 warning, no note".</summary>
    public static string Counts(LintReport report, Language language) => language.List(
    [
        Figures.Count(report.Count(LintSeverity.Error), language, "error", "errors", "件のエラー"),
        Figures.Count(report.Count(LintSeverity.Warning), language, "warning", "warnings", "件の警告"),
        Figures.Count(report.Count(LintSeverity.Note), language, "note", "notes", "件の参考"),
    ]);

    /// <summary>"22 lenses", 「レンズ22個」.</summary>
    public static string Lenses(int count, Language language) =>
        language.Say(count == 1 ? "1 lens" : $"{Figures.Count(count)} lenses", $"レンズ{Figures.Count(count)}個");

    /// <summary>The witnesses of a finding in one text; null where it has none.</summary>
    public static string? Witnesses(LintFinding finding, Language language) => (finding.Witness, finding.Then) switch
    {
        (null, _) => null,
        ({ } one, null) => one.Sentence.In(language),
        ({ } one, { } then) => language.Say($"{one.Sentence.En} {then.Sentence.En}", one.Sentence.Ja + then.Sentence.Ja),
    };
}
