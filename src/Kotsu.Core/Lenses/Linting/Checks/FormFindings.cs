using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>The messages of the lens's reader as findings, and what they mean for judging rules.</summary>
internal static class FormFindings
{
    private const int QuestionDepth = 4;

    /// <summary>The one thing to say of a file that is no lens.</summary>
    public static LintFinding NotALens(LensDocument document)
    {
        var message = document.Reading.Messages.FirstOrDefault(m => m.Severity is LensMessageSeverity.Error);
        var sentence = document.Partial is null && message is not null ? message.Sentence : new Words(
            "the file: found JSON without schemaVersion and pillars; allowed is a custom lens.",
            "ファイル全体: schemaVersionもpillarsもないJSONが見つかりましたが、カスタムレンズである必要があります。");
        return new()
        {
            Kind = LintKind.NotALens,
            Severity = LintSeverity.Error,
            Pointer = "",
            Place = new(message?.Line ?? 1, 1),
            Sentence = sentence,
        };
    }

    /// <summary>Every message of the reader but that of a missing default, which the rules' own check tells with a witness.</summary>
    public static IEnumerable<LintFinding> Of(LensDocument document) =>
        document.Reading.Messages.Where(m => m.Kind is not LensMessageKind.NoDefault).Select(m => Of(document, m));

    /// <summary>Whether a question's choices and rules were read whole, so that its rules can be judged.</summary>
    /// <remarks>Where messages were cut, trouble may be among those left out.</remarks>
    public static bool CanJudge(LensDocument document, string pointer) =>
        !document.PartialMessages.HasErrors
        || (!document.PartialMessages.AreCut
            && !document.PartialMessages.All.Any(m => m.Severity is LensMessageSeverity.Error && Spoils(m.Pointer, pointer)));

    private static LintFinding Of(LensDocument document, LensMessage message) => new()
    {
        Kind = message.Kind is LensMessageKind.UnknownChoice ? LintKind.UnknownChoice : LintKind.Form,
        Severity = message.Severity is LensMessageSeverity.Error ? LintSeverity.Error : LintSeverity.Warning,
        Pointer = message.Pointer,
        Place = message.Line is { } line ? new(line, ColumnAt(document, message.Pointer, line)) : null,
        Question = QuestionAt(document, message.Pointer),
        Sentence = message.Sentence,
    };

    private static int ColumnAt(LensDocument document, string pointer, int line) =>
        document.PlaceOf(pointer) is var place && place.Line == line ? place.Column : 1;

    private static QuestionId? QuestionAt(LensDocument document, string pointer)
    {
        var steps = pointer.Split('/');
        return steps.Length > QuestionDepth && steps[3] == "questions"
            && document.FindText($"{string.Join('/', steps.Take(QuestionDepth + 1))}/id") is { } id ? new(id) : null;
    }

    /// <summary>Whether trouble at a place makes a question's choices or rules unsure.</summary>
    private static bool Spoils(string error, string question)
    {
        var last = error[(error.LastIndexOf('/') + 1)..];
        if (last.Length > 0 && last.All(char.IsAsciiDigit))
        {
            // An item that could not be read is left out, so those behind it moved up: everything in the list's owner is unsure.
            var list = error[..error.LastIndexOf('/')];
            return $"{question}/".StartsWith($"{list[..list.LastIndexOf('/')]}/", StringComparison.Ordinal);
        }

        return error == $"{question}/choices"
            || error.StartsWith($"{question}/riskRules", StringComparison.Ordinal)
            || (error.StartsWith($"{question}/choices/", StringComparison.Ordinal) && last == "id");
    }
}
