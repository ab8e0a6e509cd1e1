using Kotsu.Core.Hope;
using Kotsu.Engine.Figures;

namespace Kotsu.Server.Api.Reviews;

/// <summary>Shares of the weight of the practices in play. Ratios, 0–1.</summary>
internal sealed record FiguresView
{
    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Practices in play.</summary>
    public required int Practices { get; init; }

    public required double Backed { get; init; }

    public required double Accepted { get; init; }

    public required double Hope { get; init; }

    /// <summary>Share of the weight that was asked or measured; below a half no percentage is shown for the whole.</summary>
    public required double Coverage { get; init; }

    /// <summary>Whether it is.</summary>
    public required bool ShowsPercentage { get; init; }

    /// <summary>What hope consists of.</summary>
    public required IReadOnlyDictionary<string, double> Split { get; init; }

    /// <summary>Weight that falls due within 30 and 90 days.</summary>
    public required FallsDueView FallsDue { get; init; }

    /// <summary>The figures of the practices that files can show something of; null while nothing was looked at.</summary>
    public required Milestones.SharesView? FilesCanShow { get; init; }

    private const int Soon = 30;
    private const int Later = 90;

    public static FiguresView Of(WorkloadStanding standing)
    {
        var (hope, shares) = (standing.Hope, standing.Hope.Shares);
        var due = DueCalendar.Of(hope, Later);
        return new()
        {
            AsOf = hope.AsOf,
            Practices = shares.Practices,
            Backed = shares.Backed,
            Accepted = shares.Accepted,
            Hope = shares.Hope,
            Coverage = hope.Coverage,
            ShowsPercentage = hope.ShowsPercentage,
            Split = Enum.GetValues<HopeClass>().ToDictionary(c => char.ToLowerInvariant(c.ToString()[0]) + c.ToString()[1..], c => shares.Split[c]),
            FilesCanShow = standing.ShownShares is { } shown ? Milestones.SharesView.Of(shown) : null,
            FallsDue = new(due.Where(d => d.On <= hope.AsOf.AddDays(Soon)).Sum(d => d.Weight), due.Sum(d => d.Weight)),
        };
    }
}

/// <summary>Weight that falls due.</summary>
/// <param name="In30Days">Within 30 days.</param>
/// <param name="In90Days">Within 90 days, those of 30 days included.</param>
internal sealed record FallsDueView(double In30Days, double In90Days);
