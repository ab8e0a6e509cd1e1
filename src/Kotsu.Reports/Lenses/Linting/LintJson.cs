using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Snapshots;
using Kotsu.Reports.Json;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Linting;

/// <summary>What the linter says, in both languages; the schema is <c>docs/schemas/lens-lint.schema.json</c>.</summary>
internal sealed record LintJson(string SchemaVersion, LintCountsJson Counts, IEnumerable<LintedFileJson> Files)
{
    public static LintJson From(LintReport report) => new(
        LensJsonText.SchemaVersion,
        new(report.Count(LintSeverity.Error), report.Count(LintSeverity.Warning), report.Count(LintSeverity.Note)),
        report.Files.Select(LintedFileJson.From).Concat(report.Unread.Select(LintedFileJson.From)));
}

/// <summary>Findings of the files that are lenses.</summary>
internal sealed record LintCountsJson(int Errors, int Warnings, int Notes);

/// <summary>A file: a lens with its findings, or why it is none.</summary>
internal sealed record LintedFileJson(string Path, bool IsLens, WordsJson? Refused, IEnumerable<LintFindingJson> Findings)
{
    public static LintedFileJson From(LensLint lint) => lint.File.Document.IsLens
        ? new(lint.File.Path, true, null, lint.Findings.Select(LintFindingJson.From))
        : new(lint.File.Path, false, WordsJson.From(lint.Findings[0].Sentence), []);

    public static LintedFileJson From(Unreadable unread) => new(unread.At.Path, false, WordsJson.From(unread.Reason), []);
}

/// <summary>A finding with its proof.</summary>
internal sealed record LintFindingJson
{
    public required string Rule { get; init; }

    public required string Severity { get; init; }

    public required string Pointer { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required string? Question { get; init; }

    public required WordsJson Sentence { get; init; }

    public required WitnessJson? Witness { get; init; }

    public required WitnessJson? Then { get; init; }

    public static LintFindingJson From(LintFinding finding) => new()
    {
        Rule = finding.Id,
        Severity = finding.Severity.Code(),
        Pointer = finding.Pointer,
        Line = finding.Place!.Line,
        Column = finding.Place.Column,
        Question = finding.Question?.Value,
        Sentence = WordsJson.From(finding.Sentence),
        Witness = WitnessJson.From(finding.Witness),
        Then = WitnessJson.From(finding.Then),
    };
}

/// <summary>A selection and what the rules say of it; rules count from 1, null where none holds.</summary>
internal sealed record WitnessJson(IEnumerable<string> Ticked, string Risk, int? Rule)
{
    public static WitnessJson? From(LintWitness? witness) =>
        witness is null ? null : new(witness.Ticked.Select(t => t.Value), RiskOf(witness.Risk), witness.Rule);

    private static string RiskOf(QuestionRisk risk) => risk switch
    {
        QuestionRisk.High => "HIGH_RISK",
        QuestionRisk.Medium => "MEDIUM_RISK",
        _ => "NO_RISK",
    };
}
