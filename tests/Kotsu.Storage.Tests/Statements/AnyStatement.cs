using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Storage.Tests.Statements;

/// <summary>Statements with every text that people, scripts and attackers write.</summary>
internal static class AnyStatement
{
    private static readonly string[] nasty =
    [
        "\n", "\r\n", "\t", " ", ": ", "#", " #", "- ", "---", "...", "\"", "'", "\\", "\\n", "{", "}", "[", "]", "&a", "*a", "!!str", "|", ">", "%YAML", "@", "`",
        "null", "~", "yes", "2027-03-01", "日本語です。", "　", "𠮷野家", "é", "e\u0301", "\u0000", "\u0007", "\u0085", "\u00a0", "\u200b", "\u202e", "\u2028", "\ufeff", "\ufffd", "\U000e0001",
    ];

    public static readonly Gen<string> Text =
        from parts in Gen.OneOf(Gen.Elements(nasty), Gen.Choose(0, 0x2ffff).Where(c => c is < 0xd800 or > 0xdfff).Select(char.ConvertFromUtf32)).ListOf()
        select "x".Insert(parts.Count % 2, string.Concat(parts));

    private static readonly Gen<DateOnly> day = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<PracticeCode> code = Text.Select(t => new PracticeCode(t));

    private static readonly Gen<EvidenceSource> source =
        from name in Text
        from other in Text
        from standing in Gen.Elements(Enum.GetValues<Standing>())
        from how in Gen.Elements(Enum.GetValues<Origin>())
        from isNote in Gen.Elements(true, false)
        select isNote ? (EvidenceSource)new EvidenceSource.Note(name, standing) : new EvidenceSource.TakenOver(name, how, other);

    public static readonly Gen<PracticeEvidence> Evidence =
        from practice in code
        from key in Text
        from isWhole in Gen.Elements(true, false)
        from rung in Gen.Elements(Enum.GetValues<EvidenceRung>())
        from isContrary in Gen.Elements(true, false)
        from date in day
        from origin in source
        from note in Gen.OneOf(Text, Gen.Constant(""))
        from pins in Text.ListOf()
        from changed in Gen.OneOf(Gen.Constant<DateOnly?>(null), day.Select(d => (DateOnly?)d))
        from schedule in Gen.Elements<int?>(null, 1, 3660)
        select new PracticeEvidence
        {
            Practice = practice,
            Subject = isWhole ? Subject.Whole : new("alert", key, key),
            Rung = isContrary ? EvidenceRung.None : rung,
            IsContrary = isContrary,
            Date = date,
            Source = origin,
            Note = note,
            Pins = Pins.Of(pins),
            ChangedOn = changed,
            ScheduleInDays = schedule,
        };

    public static readonly Gen<RiskAcceptance> Acceptance =
        from practice in code
        from texts in Gen.CollectToArray(Enumerable.Range(0, 4), _ => Text)
        from level in Gen.Choose(1, 100)
        from signed in Gen.Choose(0, DateOnly.MaxValue.DayNumber - 365).Select(DateOnly.FromDayNumber)
        from length in Gen.Choose(1, 365)
        select new RiskAcceptance
        {
            Practice = practice,
            By = texts[0],
            Authority = texts[1],
            Level = level,
            Reason = texts[2],
            CompensatingMeasure = texts[3],
            SignedOn = signed,
            ExpiresOn = signed.AddDays(length),
        };

    public static readonly Gen<Dismissal> Dismissal =
        from isFinding in Gen.Elements(true, false)
        from texts in Gen.CollectToArray(Enumerable.Range(0, 4), _ => Text)
        from hasPath in Gen.Elements(true, false)
        from since in Gen.Choose(0, DateOnly.MaxValue.DayNumber - 90).Select(DateOnly.FromDayNumber)
        from length in Gen.Choose(1, 90)
        select new Dismissal
        {
            Fingerprint = isFinding ? Fingerprint.Of(new(texts[0]), "", Subject.Whole) : null,
            Probe = isFinding ? null : new ProbeId(texts[0]),
            Path = !isFinding && hasPath ? texts[1] : null,
            On = since,
            Until = since.AddDays(length),
            Why = texts[2],
            By = texts[3],
        };

    public static readonly Gen<NotApplicable> NotApplicable =
        from practice in code from reason in Text from who in Text from since in day select new NotApplicable(practice, reason, who, since);

    public static readonly Gen<PracticeContext> Context =
        from practice in code
        from weight in Gen.Elements(PracticeContext.Weights.ToArray())
        from risk in Gen.Elements<PracticeRisk?>(null, PracticeRisk.Low, PracticeRisk.Medium, PracticeRisk.High)
        from reason in Text
        from who in Text
        from since in day
        select new PracticeContext { Practice = practice, Weight = weight, OurRisk = risk, Reason = reason, By = who, On = since };
}
