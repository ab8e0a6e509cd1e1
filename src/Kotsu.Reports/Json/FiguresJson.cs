using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Json;

/// <summary>Shares of the weight of some practices.</summary>
internal sealed record FiguresJson(int Practices, double Weight, double Backed, double Accepted, double Hope, IEnumerable<ShareJson> Split)
{
    public static FiguresJson? From(HopeFigures? f) => f is null ? null : new(
        f.Practices,
        NamesJson.Rounded(f.Weight),
        NamesJson.Rounded(f.Backed),
        NamesJson.Rounded(f.Accepted),
        NamesJson.Rounded(f.Hope),
        f.Split.Select(s => new ShareJson(s.Class, NamesJson.Rounded(s.Share))));
}

/// <summary>One class of hope.</summary>
internal sealed record ShareJson(string Class, double Share);

/// <summary>A day on which something runs out.</summary>
internal sealed record FallsDueJson(DateOnly On, string Practice, WordsJson Title, double Weight, bool IsAcceptance)
{
    public static FallsDueJson From(FallsDue due) =>
        new(due.On, due.Practice, WordsJson.From(due.Title), NamesJson.Rounded(due.Weight), due.IsAcceptance);
}

/// <summary>What moved since the review before.</summary>
internal sealed record MovementJson(DateOnly Since, double HopeBefore, double HopeNow, IEnumerable<ChangeBarJson> Bars)
{
    public required int GoneCount { get; init; }

    public required IEnumerable<WordsJson> Gone { get; init; }

    public required int NewCount { get; init; }

    public required IEnumerable<WordsJson> New { get; init; }

    public static MovementJson? From(Movement? m) => m is null ? null : new(
        m.Since,
        NamesJson.Rounded(m.HopeBefore),
        NamesJson.Rounded(m.HopeNow),
        m.Bars.Select(b => new ChangeBarJson(b.Kind, NamesJson.Rounded(b.Points))))
    {
        GoneCount = m.GoneCount,
        Gone = m.Gone.Select(WordsJson.From),
        NewCount = m.NewCount,
        New = m.New.Select(WordsJson.From),
    };
}

/// <summary>One reason for a change of hope.</summary>
internal sealed record ChangeBarJson(string Kind, double Points);
