using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Json;

/// <summary>A fact with all its subjects.</summary>
internal sealed record FactJson
{
    public required int Number { get; init; }

    public required string Probe { get; init; }

    public required string Stage { get; init; }

    public required string Risk { get; init; }

    public required string Viewpoint { get; init; }

    public required WordsJson Headline { get; init; }

    public required IEnumerable<PartJson> Parts { get; init; }

    public required int Count { get; init; }

    public required int Total { get; init; }

    public required double EffortInDays { get; init; }

    public required double? Points { get; init; }

    public required IEnumerable<ItemJson> Items { get; init; }

    public required IEnumerable<PracticeReferenceJson> Practices { get; init; }

    public required IEnumerable<PracticeReferenceJson> AlsoSupports { get; init; }

    public required WordsJson Remediation { get; init; }

    public static FactJson From(Fact fact) => new()
    {
        Number = fact.Number,
        Probe = fact.Probe.Value,
        Stage = NamesJson.Of(fact.Stage),
        Risk = NamesJson.Of(fact.Risk),
        Viewpoint = NamesJson.Of(fact.Viewpoint),
        Headline = WordsJson.From(fact.Headline),
        Parts = fact.Parts.Select(p => new PartJson(p.Message, p.Count, WordsJson.From(p.Example))),
        Count = fact.Count,
        Total = fact.Total,
        EffortInDays = NamesJson.Rounded(fact.EffortInDays),
        Points = fact.Points is { } points ? NamesJson.Rounded(points) : null,
        Items = fact.Items.Select(i => new ItemJson(i.Fingerprint.Value, i.Subject, WordsJson.From(i.Sentence), LocationJson.From(i.At))),
        Practices = fact.Practices.Select(PracticeReferenceJson.From),
        AlsoSupports = fact.AlsoSupports.Select(PracticeReferenceJson.From),
        Remediation = WordsJson.From(fact.Remediation),
    };
}

/// <summary>One kind of trouble within a fact.</summary>
internal sealed record PartJson(string Message, int Count, WordsJson Example);

/// <summary>One bad subject.</summary>
internal sealed record ItemJson(string Fingerprint, string Subject, WordsJson Sentence, LocationJson? At);

/// <summary>A practice by code and title.</summary>
internal sealed record PracticeReferenceJson(string Lens, string Code, WordsJson? Title, double? Points)
{
    public static PracticeReferenceJson From(PracticeReference p) =>
        new(p.Lens, p.Code, WordsJson.FromOptional(p.Title), p.Points is { } points ? NamesJson.Rounded(points) : null);
}

/// <summary>Where to check; 0 means the whole file, or the whole line.</summary>
internal sealed record LocationJson(string Path, int Line, int Column, int EndColumn, string? Excerpt)
{
    public static LocationJson? From(Location? at) => at is null ? null : new(at.Path, at.Line, at.Column, at.EndColumn, at.Excerpt);
}
