using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Statements;

/// <summary>Reads a file of <c>.kotsu/evidence/</c>.</summary>
internal static class EvidenceFile
{
    private const int LongestScheduleInDays = 3660;

    private static readonly string[] keys =
        ["practice", "subject", "answer", "strength", "date", "by", "as", "copiedFrom", "inheritedFrom", "note", "pins", "changed", "everyDays"];

    private static readonly Dictionary<string, Answer> answers = new() { ["yes"] = Answer.Yes, ["no"] = Answer.No, ["unknown"] = Answer.Unknown };

    private static readonly Dictionary<string, EvidenceRung> rungs = EnumNames<EvidenceRung>.All.Where(r => r.Value > EvidenceRung.None).ToDictionary(r => r.Key, r => r.Value);

    private enum Answer
    {
        Unreadable,
        Unknown,
        No,
        Yes,
    }

    public static PracticeEvidence? Read(string text, DefinitionTroubles troubles)
    {
        if (DefinitionFile.Open(text, troubles, keys) is not { } fields)
        {
            return null;
        }

        var answer = fields.OneOf("answer", answers);
        return new()
        {
            Practice = new(fields.RequiredText("practice")),
            Subject = SubjectOf(fields),
            Rung = RungOf(fields, answer),
            IsContrary = answer is Answer.No,
            Date = fields.Date("date"),
            Source = SourceOf(fields),
            Note = fields.Text("note") ?? "",
            Pins = Pins.Of(fields.Texts("pins")),
            ChangedOn = fields.Find("changed") is null ? null : fields.Date("changed"),
            ScheduleInDays = fields.Find("everyDays") is null ? null : fields.Whole("everyDays", 1, LongestScheduleInDays),
            At = fields.At,
        };
    }

    // Only a yes has a strength: a no or a "don't know" with one means that somebody misunderstood.
    private static EvidenceRung RungOf(DefinitionFields fields, Answer answer)
    {
        if (answer is Answer.Yes)
        {
            return fields.OneOf("strength", rungs);
        }

        if (answer is not Answer.Unreadable && fields.Find("strength") is { } node)
        {
            fields.Troubles.Add(node, new("a strength", "strength"), new("no strength unless the answer is yes", "answerがyesでない場合はstrengthのない指定"));
        }

        return EvidenceRung.None;
    }

    private static EvidenceSource SourceOf(DefinitionFields fields)
    {
        var by = fields.RequiredText("by");
        var (copied, inherited) = (fields.Text("copiedFrom"), fields.Text("inheritedFrom"));
        if (copied is not null && inherited is not null)
        {
            fields.Troubles.Add(
                fields.Find("inheritedFrom")!,
                new("both copiedFrom and inheritedFrom", "copiedFromとinheritedFromの両方"),
                new("one of the two", "どちらか一方"));
        }

        return (copied ?? inherited) is { } from
            ? new EvidenceSource.TakenOver(by, copied is null ? Origin.Inherited : Origin.Copied, from)
            : new EvidenceSource.Note(by, fields.OneOf("as", EnumNames<Standing>.All));
    }

    private static Subject SubjectOf(DefinitionFields fields)
    {
        if (fields.Text("subject") is not { } id)
        {
            return Subject.Whole;
        }

        var colon = id.IndexOf(':');
        if (colon > 0 && colon < id.Length - 1)
        {
            return new(id[..colon], id[(colon + 1)..], id[(colon + 1)..]);
        }

        var node = fields.Find("subject")!;
        fields.Troubles.Add(node, DefinitionWords.Of(node), new Words("kind:key, such as alert:HighErrorRate", "alert:HighErrorRateのようなkind:keyの形式"));
        return Subject.Whole;
    }
}
