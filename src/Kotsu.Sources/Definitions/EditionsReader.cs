using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;

namespace Kotsu.Sources.Definitions;

/// <summary>Reads <c>editions.yaml</c> beside a lens.</summary>
public static class EditionsReader
{
    private static readonly string[] keys = ["lens", "source", "editions", "successions"];
    private static readonly string[] editionKeys = ["edition", "questions", "practices"];
    private static readonly string[] practiceKeys = ["code", "title"];
    private static readonly string[] successionKeys = ["from", "to", "practices"];
    private static readonly string[] successorKeys = ["practice", "is", "now", "because"];

    /// <summary>Reads one file. Never throws for what the text holds.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">Its path, for messages.</param>
    public static DefinitionReading<EditionHistory> Read(string text, string path)
    {
        var troubles = new DefinitionTroubles(path, text);
        return DefinitionFile.Open(text, troubles, keys) is { } fields ? troubles.Judge(Read(fields)) : troubles.Judge<EditionHistory>(null);
    }

    private static EditionHistory Read(DefinitionFields fields) => new(
        new(fields.RequiredText("lens")),
        fields.RequiredText("source"),
        [.. fields.Maps("editions", editionKeys).Select(ReadEdition)],
        [.. fields.Maps("successions", successionKeys).Select(ReadSuccession)]);

    private static Edition ReadEdition(DefinitionFields fields) => new(
        new(fields.RequiredText("edition")),
        fields.Texts("questions"),
        [.. fields.Maps("practices", practiceKeys).Select(p => new EditionPractice(new(p.RequiredText("code")), p.RequiredText("title")))]);

    private static Succession ReadSuccession(DefinitionFields fields) => new(
        new(fields.RequiredText("from")),
        new(fields.RequiredText("to")),
        [.. fields.Maps("practices", successorKeys).Select(ReadSuccessor)]);

    private static Successor ReadSuccessor(DefinitionFields fields)
    {
        var kind = fields.OneOf("is", EnumNames<SuccessionKind>.All);
        PracticeCode[] now = [.. fields.Texts("now").Select(code => new PracticeCode(code))];
        var because = fields.Find("because") is null ? (SuccessionBasis?)null : fields.OneOf("because", EnumNames<SuccessionBasis>.All);
        if (!Fits(kind, now.Length) || (kind is SuccessionKind.Unknown) != because is null)
        {
            fields.Troubles.Add(
                fields.Node,
                new("a successor that does not fit its kind", "種別に合わない後継"),
                new("no code for unknown and dropped, several for split, else one; a reason for all but unknown", "unknownとdroppedはコードなし、splitは複数、ほかは1つ。unknown以外は理由あり"));
        }

        return new(new(fields.RequiredText("practice")), kind, now, because);
    }

    private static bool Fits(SuccessionKind kind, int now) => kind switch
    {
        SuccessionKind.Unknown or SuccessionKind.Dropped => now == 0,
        SuccessionKind.Split => now > 1,
        _ => now == 1,
    };
}
