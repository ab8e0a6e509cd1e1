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
