using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
using Kotsu.Engine.Workloads;
using Kotsu.Server.Api.Workloads;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Standings;

/// <summary>The workloads that the caller sees, each in a line.</summary>
internal static class PortfolioEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/portfolio", ListAsync)
        .Needs(Need.SignedIn).WithSummary("The workloads that the caller sees, the one with most hope first").Answers<Page<PortfolioRow>>();

    private static Task<IResult> ListAsync(Door door, Portfolio portfolio, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        return door.ListAsync(async unit =>
        {
            var workloads = (await unit.ListAsync(all => Entries(all, WorkloadEndpoints.Visible(all, door.Caller)))).ToDictionary(e => e.Stamped.Workload.Id);
            var summaries = await portfolio.ReadAsync(unit, [.. workloads.Values.Select(e => e.Stamped)], door.Now);
            var rows = summaries.OrderByDescending(s => s.Shares.Hope).ThenBy(s => s.Workload.Value, StringComparer.Ordinal).Where(s => IsAfter(s, page.After)).Take(page.Limit + 1).ToList();
            var points = await PointsAsync(unit, [.. rows.Take(page.Limit).Select(s => s.Workload)]);
            return page.Make(rows, KeyOf, s => PortfolioRow.Of(workloads[s.Workload], s, [.. points[s.Workload]], door.Language));
        });
    }

    private static IQueryable<PortfolioEntry> Entries(IVisibleRows all, IQueryable<Workload> workloads)
    {
        var (stamps, products, teams) = (all.Of<WorkloadStamp>(), all.Of<Product>(), all.Of<Team>());
        return
            from workload in workloads
            from stamp in stamps.Where(s => s.Workload == workload.Id).DefaultIfEmpty()
            from product in products.Where(p => p.Id == workload.Product).DefaultIfEmpty()
            from team in teams.Where(t => t.Id == workload.Team).DefaultIfEmpty()
            select new PortfolioEntry(new StampedWorkload(workload, stamp.Value), product.Name, team.Name);
    }

    private static async Task<ILookup<WorkloadId, OutlookView>> PointsAsync(IUnit unit, IReadOnlyList<WorkloadId> ids)
    {
        var points = await unit.Rows<HopePoint>().ListAsync(all => all.Where(p => ids.Contains(p.Workload)).OrderBy(p => p.On).Select(p => new { p.Workload, p.On, p.Backed, p.Accepted, p.Hope }));
        return points.ToLookup(p => p.Workload, p => new OutlookView(p.On, p.Backed, p.Accepted, p.Hope));
    }

    private static string KeyOf(WorkloadSummary summary) => string.Create(CultureInfo.InvariantCulture, $"{summary.Shares.Hope:R} {summary.Workload}");

    private static bool IsAfter(WorkloadSummary summary, string? key)
    {
        if (key?.Split(' ') is not [var text, var id] || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var hope))
        {
            return true;
        }

        return summary.Shares.Hope < hope || (summary.Shares.Hope.Equals(hope) && string.CompareOrdinal(summary.Workload.Value, id) > 0);
    }
}

/// <summary>A workload with what its row tells beside figures.</summary>
/// <param name="Product">The product's name; null where it is part of none.</param>
/// <param name="Team">The team's name; null where nobody said.</param>
internal sealed record PortfolioEntry(StampedWorkload Stamped, string? Product, string? Team);

/// <summary>A workload in a line, in the reader's language. Shares are ratios, 0–1.</summary>
internal sealed record PortfolioRow
{
    private const int MostPoints = 26;

    public required WorkloadId Workload { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required WorkloadEnvironment Environment { get; init; }

    /// <summary>The product's name; null where it is part of none.</summary>
    public required string? Product { get; init; }

    /// <summary>The team's name; null where nobody said.</summary>
    public required string? Team { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Practices in play.</summary>
    public required int Practices { get; init; }

    public required double Backed { get; init; }

    public required double Accepted { get; init; }

    public required double Hope { get; init; }

    /// <summary>Share of the weight that was asked or measured.</summary>
    public required double Coverage { get; init; }

    /// <summary>Whether enough was asked to show a percentage for the whole.</summary>
    public required bool ShowsPercentage { get; init; }

    /// <summary>Share of the weight that falls due within 30 days, without what the next look renews by itself.</summary>
    public required double In30Days { get; init; }

    /// <summary>The same within 90 days.</summary>
    public required double In90Days { get; init; }

    /// <summary>Questions of its reviews.</summary>
    public required int HighRisks { get; init; }

    public required int MediumRisks { get; init; }

    public required int Unanswered { get; init; }

    /// <summary>Since the last milestone, else in the last 90 days; null where nothing was before.</summary>
    public required MovementView? Movement { get; init; }

    /// <summary>Its stored history, at most 26 days of it, the oldest first; the first and the last day are there.</summary>
    public required IReadOnlyList<OutlookView> Points { get; init; }

    /// <summary>The practice to look at first; null where nothing ages, is absent or nobody's.</summary>
    public required WorstView? Worst { get; init; }

    public static PortfolioRow Of(PortfolioEntry entry, WorkloadSummary summary, IReadOnlyList<OutlookView> points, Language language) => new()
    {
        Workload = entry.Stamped.Workload.Id,
        Name = entry.Stamped.Workload.Name,
        Description = entry.Stamped.Workload.Description,
        Environment = entry.Stamped.Workload.Environment,
        Product = entry.Product,
        Team = entry.Team,
        AsOf = summary.AsOf,
        Practices = summary.Shares.Practices,
        Backed = summary.Shares.Backed,
        Accepted = summary.Shares.Accepted,
        Hope = summary.Shares.Hope,
        Coverage = summary.Coverage,
        ShowsPercentage = summary.Coverage >= Core.Hope.WorkloadHope.CoverageForPercentage,
        In30Days = summary.In30Days,
        In90Days = summary.In90Days,
        HighRisks = summary.Risks.GetValueOrDefault(QuestionRisk.High),
        MediumRisks = summary.Risks.GetValueOrDefault(QuestionRisk.Medium),
        Unanswered = summary.Risks.GetValueOrDefault(QuestionRisk.Unanswered),
        Movement = MovementView.Of(summary.Movement, language),
        Points = Thin(points),
        Worst = summary.Worst is { } worst ? new(worst.Practice, worst.Title.In(language), worst.Falls, worst.On) : null,
    };

    private static IReadOnlyList<OutlookView> Thin(IReadOnlyList<OutlookView> points) => points.Count <= MostPoints
        ? points
        : [.. Enumerable.Range(0, MostPoints).Select(i => points[(int)Math.Round(i * (points.Count - 1.0) / (MostPoints - 1))])];
}

/// <summary>A practice that is worst off.</summary>
/// <param name="Falls">expired, soon, gap or unowned.</param>
/// <param name="On">For soon the day; else null.</param>
internal sealed record WorstView(PracticeCode Practice, string Title, string Falls, DateOnly? On);
