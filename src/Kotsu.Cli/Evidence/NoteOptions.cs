using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Cli.Evidence;

/// <summary>What a piece of evidence says, how strong it is, and what it depends on.</summary>
public sealed class NoteOptions(Values values)
{
    private readonly Option<EvidenceRung?> strength = values.Choice(
        "--strength",
        new("How strong it is: somebody said so, it is written down, an outsider checked it, a second person exercised it, it is measured.", "根拠の強さ。said=口頭、written=文書、checked=外の人による確認、exercised=別の人による訓練、measured=計測。"),
        ("said", EvidenceRung.Said),
        ("written", EvidenceRung.Written),
        ("checked", EvidenceRung.Checked),
        ("exercised", EvidenceRung.Exercised),
        ("measured", EvidenceRung.Measured));

    private readonly Option<bool> against = values.Switch(
        "--against",
        new("It says that the practice fails here; given instead of --strength.", "できていないという反証です。--strengthの代わりに指定します。"));

    private readonly Option<string?> note = values.Text(
        "--note",
        "TEXT",
        new("What was seen, said or done, in your words.", "見たこと、聞いたこと、行ったこと。"));

    private readonly Option<DateOnly?> date = values.Day(
        "--date",
        new("When it was seen, said or done. Default: today.", "見た日、聞いた日、行った日。省略すると今日。"));

    private readonly Option<string[]> pins = values.Texts(
        "--pin",
        "PATH",
        new("What it depends on: when this file changes, the evidence counts half. May be given again.", "前提とするファイル（複数回可）。変更されると、この根拠は半分になります。"));

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { strength, against, note, date, pins })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was said.</summary>
    /// <exception cref="RefusedException">It is neither for nor against the practice, or both.</exception>
    public SaidNote Read(ParseResult parsed)
    {
        var rung = parsed.GetValue(strength);
        var isContrary = parsed.GetValue(against);
        if (rung is null == !isContrary)
        {
            throw new RefusedException(Refusal.Usage(
                "--strength, --against: one of the two is needed · allowed: --strength said|written|checked|exercised|measured, or --against",
                "--strength、--against: どちらか一つが必要です · --strength said|written|checked|exercised|measured か --against を指定してください"));
        }

        return new(isContrary ? EvidenceRung.None : rung!.Value, parsed.GetValue(note) ?? "", parsed.GetValue(date), parsed.GetValue(pins) ?? []);
    }
}

/// <summary>A note as it was given.</summary>
/// <param name="Rung">None: it speaks against the practice.</param>
/// <param name="Text">May be empty.</param>
/// <param name="On">Null means today.</param>
/// <param name="Pins">Paths that it depends on.</param>
public sealed record SaidNote(EvidenceRung Rung, string Text, DateOnly? On, IReadOnlyList<string> Pins)
{
    /// <summary>The note as evidence of a practice.</summary>
    public PracticeEvidence ToEvidence(PracticeCode practice, Speaker speaker, DateOnly today) => new()
    {
        Practice = practice,
        Rung = Rung,
        IsContrary = Rung is EvidenceRung.None,
        Date = On ?? today,
        Source = new EvidenceSource.Note(speaker.By, speaker.As),
        Note = Text,
        Pins = Core.Evidence.Pins.Of(Pins),
    };
}
