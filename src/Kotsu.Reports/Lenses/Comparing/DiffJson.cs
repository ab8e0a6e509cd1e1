using System.Text.Json;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Reports.Json;
using Kotsu.Reports.Lenses.Linting;

namespace Kotsu.Reports.Lenses.Comparing;

/// <summary>What differs between two lenses, in both languages.</summary>
internal sealed record DiffJson(string SchemaVersion, string Before, string After, IEnumerable<ChangeJson> Changes)
{
    public static DiffJson From(string before, string after, LensComparison comparison) =>
        new(LensJsonText.SchemaVersion, before, after, comparison.Changes.Select(ChangeJson.From));
}

/// <summary>A difference.</summary>
internal sealed record ChangeJson(string Kind, string Part, string Id, WordsJson Sentence)
{
    public required string? Before { get; init; }

    public required string? After { get; init; }

    public required RiskChangeJson? Risk { get; init; }

    public static ChangeJson From(LensChange change) => new(
        JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()),
        JsonNamingPolicy.CamelCase.ConvertName(change.Part.ToString()),
        change.Id,
        WordsJson.From(change.Sentence))
    {
        Before = change.Before,
        After = change.After,
        Risk = change.Risk is { } risk ? new(risk.Answers, risk.Of, WitnessJson.From(risk.Before)!, WitnessJson.From(risk.After)!) : null,
    };
}

/// <summary>How many answers are judged differently, and one of them under the earlier and the later rules.</summary>
internal sealed record RiskChangeJson(int Answers, int Of, WitnessJson Before, WitnessJson After);
