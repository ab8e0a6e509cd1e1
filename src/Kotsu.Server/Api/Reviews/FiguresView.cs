using Kotsu.Core.Hope;
using Kotsu.Engine.Figures;

namespace Kotsu.Server.Api.Reviews;

/// <summary>Shares of the weight of the practices in play. Ratios, 0–1.</summary>
/// <param name="AsOf">The day that everything was counted to.</param>
/// <param name="Practices">Practices in play.</param>
/// <param name="Coverage">Share of the weight that was asked or measured; below a half no percentage is shown for the whole.</param>
/// <param name="ShowsPercentage">Whether it is.</param>
/// <param name="Split">What hope consists of.</param>
/// <param name="FallsDue">Weight that falls due within 30 and 90 days.</param>
internal sealed record FiguresView(
    DateOnly AsOf, int Practices, double Backed, double Accepted, double Hope, double Coverage, bool ShowsPercentage, IReadOnlyDictionary<string, double> Split, FallsDueView FallsDue)
{
    private const int Soon = 30;
    private const int Later = 90;

    public static FiguresView Of(WorkloadStanding standing)
    {
        var (hope, shares) = (standing.Hope, standing.Hope.Shares);
        var due = DueCalendar.Of(hope, Later);
        return new(
            hope.AsOf,
            shares.Practices,
            shares.Backed,
            shares.Accepted,
            shares.Hope,
            hope.Coverage,
            hope.ShowsPercentage,
            Enum.GetValues<HopeClass>().ToDictionary(c => char.ToLowerInvariant(c.ToString()[0]) + c.ToString()[1..], c => shares.Split[c]),
            new(due.Where(d => d.On <= hope.AsOf.AddDays(Soon)).Sum(d => d.Weight), due.Sum(d => d.Weight)));
    }
}

/// <summary>Weight that falls due.</summary>
/// <param name="In30Days">Within 30 days.</param>
/// <param name="In90Days">Within 90 days, those of 30 days included.</param>
internal sealed record FallsDueView(double In30Days, double In90Days);
