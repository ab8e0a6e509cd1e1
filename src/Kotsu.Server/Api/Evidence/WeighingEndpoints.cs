using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Evidence;

/// <summary>How much a practice matters to a workload: the catalogue's risk and the team's, side by side.</summary>
internal static class WeighingEndpoints
{
    private const string Root = "/workloads/{workload}/practices/{practice}/weight";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("How much a practice matters; version 0 until somebody said").Answers<WeighingView>();
        api.MapPut(Root, PutAsync).Needs(Need.In(Role.Member)).WithSummary("Says how much a practice matters here, and why").Answers<WeighingView>();
    }

    private static Task<IResult> GetAsync(WorkloadId workload, string practice, Door door, WeighPractice weigh) =>
        door.ReadAsync(unit => weigh.FindAsync(unit, door.PlaceOf(workload).Workload, new(practice)), "practice", Show);

    private static Task<IResult> PutAsync(WorkloadId workload, string practice, WeighingContent body, Door door, WeighPractice weigh) => door.WithVersionAsync(version => door.WriteAsync(
        "practice.weigh", (unit, acting) => weigh.RunAsync(unit, acting, workload, (new(practice), version), body), Show));

    private static Shown Show(WeighedPractice practice) => Shown.Of(WeighingView.Of(practice), $"practice/{practice.Practice}", practice.Row?.Version ?? 0);
}

/// <summary>How much a practice matters.</summary>
internal sealed record WeighingView
{
    public required PracticeCode Practice { get; init; }

    /// <summary>The risk of the catalogue, whatever the team says.</summary>
    public required PracticeRisk CatalogueRisk { get; init; }

    /// <summary>The team's; the catalogue's where it agrees.</summary>
    public required PracticeRisk OurRisk { get; init; }

    /// <summary>0.5, 1 or 2: what the figures are multiplied with.</summary>
    public required double Weight { get; init; }

    public required string Reason { get; init; }

    /// <summary>From which day; null where nobody said anything else than the catalogue.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>Who judged last; null where nobody did.</summary>
    public required PersonId? By { get; init; }

    public required int Version { get; init; }

    public static WeighingView Of(WeighedPractice practice) => new()
    {
        Practice = practice.Practice,
        CatalogueRisk = practice.CatalogueRisk,
        OurRisk = practice.Row?.Content?.OurRisk ?? practice.CatalogueRisk,
        Weight = practice.Row?.Content?.Weight ?? 1,
        Reason = practice.Row?.Content?.Reason ?? "",
        On = practice.Row?.Content?.On,
        By = practice.Row?.By,
        Version = practice.Row?.Version ?? 0,
    };
}
