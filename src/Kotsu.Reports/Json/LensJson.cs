using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Json;

/// <summary>The As-Is of a lens.</summary>
internal sealed record LensJson(string Id, WordsJson Name, string Edition, IEnumerable<PillarJson> Pillars)
{
    public static LensJson From(LensReport lens) =>
        new(lens.Id, WordsJson.From(lens.Name), lens.Edition, lens.Pillars.Select(PillarJson.From));
}

/// <summary>The As-Is of a pillar.</summary>
internal sealed record PillarJson(string Id, WordsJson Name, IEnumerable<QuestionJson> Questions)
{
    public static PillarJson From(PillarReport pillar) =>
        new(pillar.Id, WordsJson.From(pillar.Name), pillar.Questions.Select(QuestionJson.From));
}

/// <summary>The As-Is of a question.</summary>
internal sealed record QuestionJson(string Id, string Code, WordsJson Title, string Risk, IEnumerable<PracticeJson> Practices)
{
    public static QuestionJson From(QuestionReport q) =>
        new(q.Id, q.Code, WordsJson.From(q.Title), q.Risk, q.Practices.Select(PracticeJson.From));
}

/// <summary>The As-Is of a practice.</summary>
internal sealed record PracticeJson
{
    public required string Code { get; init; }

    public required string Choice { get; init; }

    public required WordsJson Title { get; init; }

    public required string Risk { get; init; }

    public required string Viewpoint { get; init; }

    public required string? NotApplicable { get; init; }

    public required double Weight { get; init; }

    public required double Context { get; init; }

    public required int Subjects { get; init; }

    public required double Backed { get; init; }

    public required double Accepted { get; init; }

    public required double Hope { get; init; }

    public required string? HopeClass { get; init; }

    public required string Rung { get; init; }

    public required bool FilesCanShow { get; init; }

    public required IEnumerable<EvidenceJson> Evidence { get; init; }

    public static PracticeJson From(PracticeReport p) => new()
    {
        Code = p.Code,
        Choice = p.Choice,
        Title = WordsJson.From(p.Title),
        Risk = NamesJson.Of(p.Risk),
        Viewpoint = NamesJson.Of(p.Viewpoint),
        NotApplicable = p.NotApplicable,
        Weight = NamesJson.Rounded(p.Weight),
        Context = NamesJson.Rounded(p.Context),
        Subjects = p.Subjects,
        Backed = NamesJson.Rounded(p.Backed),
        Accepted = NamesJson.Rounded(p.Accepted),
        Hope = NamesJson.Rounded(p.Hope),
        HopeClass = p.HopeClass,
        Rung = EvidenceJson.RungOf(p.Rung),
        FilesCanShow = p.FilesCanShow,
        Evidence = p.Evidence.Select(EvidenceJson.From),
    };
}

/// <summary>One line of evidence.</summary>
internal sealed record EvidenceJson
{
    public required bool Supports { get; init; }

    public required string Rung { get; init; }

    public required DateOnly On { get; init; }

    public required string Source { get; init; }

    public required WordsJson Sentence { get; init; }

    public required int Subjects { get; init; }

    public required LocationJson? At { get; init; }

    public required double? Freshness { get; init; }

    public required DateOnly? FreshThrough { get; init; }

    public static EvidenceJson From(EvidenceLine line) => new()
    {
        Supports = line.Supports,
        Rung = RungOf(line.Rung),
        On = line.On,
        Source = line.Source,
        Sentence = WordsJson.From(line.Sentence),
        Subjects = line.Subjects,
        At = LocationJson.From(line.At),
        Freshness = line.Freshness is { } f ? NamesJson.Rounded(f) : null,
        FreshThrough = line.FreshThrough,
    };

    /// <summary>The rung's name, its first letter small.</summary>
    public static string RungOf(string rung) => rung.Length == 0 ? "none" : char.ToLowerInvariant(rung[0]) + rung[1..];
}
