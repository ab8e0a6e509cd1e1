using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
using Kotsu.Server.Api.Milestones;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Standings;

/// <summary>How a workload would stand if some things were shown or accepted.</summary>
internal static class WhatIfEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapPost("/workloads/{workload}/what-if", AskAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("How the workload would stand if some things were shown or accepted; nothing is kept").Answers<WhatIfView>();

    private static Task<IResult> AskAsync(WorkloadId workload, ImaginedContent body, Door door, WorkloadPictures pictures) => door.AskAsync(
        async unit => ImagineStanding.Run((await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now)).Standing, body),
        imagined => new WhatIfView(SharesView.Of(imagined.Before), SharesView.Of(imagined.After), imagined.Points));
}

/// <summary>How a workload would stand.</summary>
/// <param name="Points">Percentage points of hope by kind of change, as movements have them; below 0 lowers hope. They add up to the whole.</param>
internal sealed record WhatIfView(SharesView Before, SharesView After, IReadOnlyDictionary<string, double> Points);
