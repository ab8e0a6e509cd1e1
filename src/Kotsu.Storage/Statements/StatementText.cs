using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Storage.Statements;

/// <summary>Statements as the YAML that <c>Kotsu.Sources</c> reads back. Keys in a fixed order, one for each line, so that diffs are small.</summary>
/// <remarks>Texts that are blank are left out. Of a subject only its id is written.</remarks>
public static class StatementText
{
    /// <summary>A person's note, for a file of <c>.kotsu/evidence/</c>.</summary>
    /// <exception cref="ArgumentException">It is a probe's finding.</exception>
    public static string Of(PracticeEvidence evidence)
    {
        var text = new YamlMapText()
            .Add("practice", evidence.Practice.Value)
            .Add("subject", evidence.Subject.Id == Subject.Whole.Id ? null : evidence.Subject.Id)
            .Add("answer", AnswerOf(evidence))
            .Add("strength", AnswerOf(evidence) == "yes" ? Kebab(evidence.Rung) : null)
            .Add("date", evidence.Date);

        return AddSource(text, evidence.Source)
            .Add("note", evidence.Note)
            .Add("pins", evidence.Pins)
            .Add("changed", evidence.ChangedOn)
            .Add("everyDays", evidence.ScheduleInDays)
            .ToString();
    }

    /// <summary>An acceptance of risk, for a file of <c>.kotsu/acceptances/</c>.</summary>
    public static string Of(RiskAcceptance acceptance) => new YamlMapText()
        .Add("practice", acceptance.Practice.Value)
        .Add("by", acceptance.By)
        .Add("authority", acceptance.Authority)
        .Add("level", acceptance.Level)
        .Add("reason", acceptance.Reason)
        .Add("compensating", acceptance.CompensatingMeasure)
        .Add("signed", acceptance.SignedOn)
        .Add("expires", acceptance.ExpiresOn)
        .Add("renewal", acceptance.Renewal)
        .ToString();

    /// <summary>A dismissal, for a file of <c>.kotsu/dismissals/</c>.</summary>
    public static string Of(Dismissal dismissal) => new YamlMapText()
        .Add("fingerprint", dismissal.Fingerprint?.Value)
        .Add("probe", dismissal.Probe?.Value)
        .Add("path", dismissal.Path)
        .Add("on", dismissal.On)
        .Add("until", dismissal.Until)
        .Add("why", dismissal.Why)
        .Add("by", dismissal.By)
        .ToString();

    /// <summary>That a practice is out of play, for a file of <c>.kotsu/decisions/</c>.</summary>
    public static string Of(NotApplicable notApplicable) => new YamlMapText()
        .Add("practice", notApplicable.Practice.Value)
        .Add("decision", "not-applicable")
        .Add("reason", notApplicable.Reason)
        .Add("by", notApplicable.By)
        .Add("on", notApplicable.On)
        .ToString();

    /// <summary>How much a practice matters, for a file of <c>.kotsu/decisions/</c>.</summary>
    public static string Of(PracticeContext context) => new YamlMapText()
        .Add("practice", context.Practice.Value)
        .Add("decision", "weight")
        .Add("weight", context.Weight)
        .Add("ourRisk", context.OurRisk is { } risk ? Kebab(risk) : null)
        .Add("reason", context.Reason)
        .Add("by", context.By)
        .Add("on", context.On)
        .ToString();

    private static string AnswerOf(PracticeEvidence evidence) => evidence switch
    {
        { IsContrary: true } => "no",
        { Rung: EvidenceRung.None } => "unknown",
        _ => "yes",
    };

    private static YamlMapText AddSource(YamlMapText text, EvidenceSource source) => source switch
    {
        EvidenceSource.Note note => text.Add("by", note.By).Add("as", Kebab(note.As)),
        EvidenceSource.TakenOver { How: Origin.Copied } taken => text.Add("by", taken.By).Add("copiedFrom", taken.From),
        EvidenceSource.TakenOver taken => text.Add("by", taken.By).Add("inheritedFrom", taken.From),
        _ => throw new ArgumentException("What a probe found is not written down: the next look finds it again.", nameof(source)),
    };

    // The names of these enums are single words.
    private static string Kebab<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
