using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
using Kotsu.Server.Api.Reviews;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Standings;

/// <summary>How a workload stands, practice by practice, where it came from and where it goes by itself.</summary>
internal static class StandingEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/standing", GetAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("How a workload stands: figures, practices, outlook and movement").Answers<StandingView>();

    private static Task<IResult> GetAsync(WorkloadId workload, Door door, WorkloadPictures pictures) => door.ReadAsync(
        async unit => StandingView.Of(await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now), door.PlaceOf(workload).OwnerOfAll, door.Language), "workload", view => Shown.Of(view, $"workload/{workload}"));
}

/// <summary>How a workload stands.</summary>
internal sealed record StandingView
{
    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    public required FiguresView Figures { get; init; }

    /// <summary>Every practice of the workload's lenses by code, those that are out of play too; one that two lenses share once.</summary>
    public required IReadOnlyList<PracticeStandingView> Practices { get; init; }

    /// <summary>The pillars of the workload's lenses, in their order: a practice names its own by id.</summary>
    public required IReadOnlyList<PillarNameView> Pillars { get; init; }

    /// <summary>Today, then each month for a year: if looks go on and find the same, and nobody says a word more.</summary>
    public required IReadOnlyList<OutlookView> Outlook { get; init; }

    /// <summary>Since the last milestone, else in the last 90 days; null where nothing was before.</summary>
    public required MovementView? Movement { get; init; }

    public static StandingView Of(WorkloadPicture picture, string? ownerOfAll, Language language) => new()
    {
        AsOf = picture.Standing.AsOf,
        Figures = FiguresView.Of(picture.Standing),
        Practices = [.. picture.Practices.Select(p => PracticeStandingView.Of(p, ownerOfAll, language))],
        Pillars = [.. picture.Standing.Reviews.SelectMany(r => r.Lens.Lens.Pillars.Select(p => new PillarNameView(r.Lens.Id.Value, p.Id.Value, r.Lens.NameOf(p).In(language))))],
        Outlook = [.. picture.Outlook.Select(o => new OutlookView(o.On, o.Shares.Backed, o.Shares.Accepted, o.Shares.Hope))],
        Movement = MovementView.Of(picture.Movement, language),
    };
}

/// <summary>How a workload stands on a day. Ratios, 0–1.</summary>
internal sealed record OutlookView(DateOnly On, double Backed, double Accepted, double Hope);

/// <summary>What a pillar of a lens is called.</summary>
/// <param name="Lens">By what the lens is called.</param>
internal sealed record PillarNameView(string Lens, string Id, string Title);
