using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;
using Kotsu.Reports.Markdown;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Sarif;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Linting;

/// <summary>What the linter says as SARIF 2.1.0, for code scanning. Every rule is there, found or not; files that could not be read are notifications.</summary>
public static class LintSarif
{
    private const int LongestText = 1_000;

    /// <summary>The log.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language">The language of every message.</param>
    /// <param name="version">Version of Kotsu, such as 0.1.0.</param>
    public static string Render(LintReport report, Language language, string version)
    {
        var results = report.Files.SelectMany(f => Results(f, language)).ToList();
        return SarifText.Of(new(new(new("Kotsu", version, [.. LintRules.All.Select(r => Rule(r, language))])), language.Code(), "utf16CodeUnits")
        {
            Invocations = [new(true, [.. Notifications(report, results.Count, language)])],
            Results = [.. results.Take(SarifReport.MostResults)],
        });
    }

    private static IEnumerable<SarifResult> Results(LensLint lint, Language language) =>
        lint.Findings.Zip(LintAnchor.Of(lint), (finding, fingerprint) =>
            new SarifResult(finding.Id, (int)finding.Kind, finding.Severity.Code(), SarifText.Message(Foreign.Line(Said(finding, language), LongestText)))
            {
                Locations = [SarifPlaces.OfFile(PlaceOf(lint.File, finding), finding.Pointer)],
                PartialFingerprints = SarifResults.Fingerprints(fingerprint.Value),
            });

    private static string Said(LintFinding finding, Language language)
    {
        var sentence = finding.Sentence.In(language);
        return LintReportWords.Witnesses(finding, language) is { } witnesses ? language.Say($"{sentence} {witnesses}", sentence + witnesses) : sentence;
    }

    private static Location PlaceOf(LensFile file, LintFinding finding) => new(file.Path, finding.Place!.Line, finding.Place.Column);

    private static SarifRule Rule(LintRule rule, Language language)
    {
        var (title, help) = (rule.Title.In(language), rule.Help.In(language));
        return new(rule.Id, rule.Kind.ToString(), new(title), new(help), new(help, MarkdownText.Plain(help)))
        {
            DefaultConfiguration = new(rule.Severity.Code()),
            Properties = new(
                ["kotsu", "lens"],
                rule.Kind is LintKind.NegativeChoice or LintKind.NameOfAnother ? "high" : "very-high",
                rule.Severity is LintSeverity.Note ? "recommendation" : rule.Severity.Code()),
        };
    }

    private static IEnumerable<SarifNotification> Notifications(LintReport report, int results, Language language)
    {
        if (results > SarifReport.MostResults)
        {
            yield return SarifNotifications.LeftOut(results - SarifReport.MostResults, language);
        }

        foreach (var file in report.Unread)
        {
            yield return new("error", SarifText.Message(Foreign.Line(file.Reason.In(language), LongestText)), [SarifPlaces.OfFile(file.At, "")]);
        }
    }
}
