using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
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
            var workloads = (await WorkloadEndpoints.VisibleAsync(unit, door.Caller)).ToDictionary(w => w.Id);
            var summaries = await portfolio.ReadAsync(unit, [.. workloads.Values], door.Now);
            var rows = summaries.OrderByDescending(s => s.Shares.Hope).ThenBy(s => s.Workload.Value, StringComparer.Ordinal).Where(s => IsAfter(s, page.After)).Take(page.Limit + 1).ToList();
            var shown = rows.Take(page.Limit).Select(s => workloads[s.Workload]).ToList();
            var beside = await Beside.ReadAsync(unit, shown);
            return page.Make(rows, KeyOf, s => PortfolioRow.Of(workloads[s.Workload], s, beside, door.Language));
        });
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

/// <summary>What rows tell beside figures.</summary>
internal sealed record Beside(IReadOnlyDictionary<ProductId, string> Products, IReadOnlyDictionary<TeamId, string> Teams, ILookup<WorkloadId, OutlookView> Points)
{
    /// <summary>Reads it in three statements.</summary>
    public static async Task<Beside> ReadAsync(IUnit unit, IReadOnlyList<Workload> workloads)
    {
        var ids = workloads.Select(w => w.Id).ToList();
        var products = workloads.Select(w => w.Product).OfType<ProductId>().Distinct().ToList();
        var teams = workloads.Select(w => w.Team).OfType<TeamId>().Distinct().ToList();
        var points = await unit.Rows<HopePoint>().ListAsync(all => all.Where(p => ids.Contains(p.Workload)).OrderBy(p => p.On).Select(p => new { p.Workload, p.On, p.Backed, p.Accepted, p.Hope }));
        return new(
            (await unit.Rows<Product>().ListAsync(all => all.Where(p => products.Contains(p.Id)))).ToDictionary(p => p.Id, p => p.Name),
            (await unit.Rows<Team>().ListAsync(all => all.Where(t => teams.Contains(t.Id)))).ToDictionary(t => t.Id, t => t.Name),
            points.ToLookup(p => p.Workload, p => new OutlookView(p.On, p.Backed, p.Accepted, p.Hope)));
    }
}

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

    public static PortfolioRow Of(Workload workload, WorkloadSummary summary, Beside beside, Language language) => new()
    {
        Workload = workload.Id,
        Name = workload.Name,
        Description = workload.Description,
        Environment = workload.Environment,
        Product = workload.Product is { } product ? beside.Products.GetValueOrDefault(product) : null,
        Team = workload.Team is { } team ? beside.Teams.GetValueOrDefault(team) : null,
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
        Points = Thin([.. beside.Points[workload.Id]]),
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
