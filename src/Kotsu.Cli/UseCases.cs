using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Reviewing;
using Kotsu.Storage.Database;

namespace Kotsu.Cli;

/// <summary>Puts the rooms together for the commands. Nothing is made before it is asked for.</summary>
public static class UseCases
{
    /// <summary>Every probe that ships with Kotsu.</summary>
    public static IReadOnlyList<CataloguedProbe> Probes => ProbeCatalogue.Shipped;

    /// <summary>The ids of the lenses that ship with Kotsu.</summary>
    public static IReadOnlyList<string> LensIds => LensCatalogue.Shipped;

    /// <summary>The probe with an id, whatever its case; null where there is none.</summary>
    public static CataloguedProbe? FindProbe(string id) => Probes.FirstOrDefault(p => string.Equals(p.Id.Value, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reviews a workload, and tells the caller what is being done and what could not be kept.</summary>
    /// <exception cref="RefusedException">It cannot be reviewed.</exception>
    public static async Task<LookedAt> ReviewAsync(Look look, Caller caller, CancellationToken cancellationToken)
    {
        if (look.Data is { } data && DataLock.IsTaken(Path.GetFullPath(data)))
        {
            throw new RefusedException(Refusals.Of(ObservationProblems.ServerHasTheFolder(data)));
        }

        Reviewed reviewed;
        using (var progress = new ProgressLine(caller))
        {
            reviewed = await new ReviewWorkload(place => Stores.Open(place, look.Data), caller.Clock).RunAsync(look.KeepingHistory, progress, cancellationToken);
        }

        foreach (var notice in reviewed.Notices)
        {
            await caller.Errors.WriteLineAsync($"kotsu: {caller.Say(notice)}");
        }

        return reviewed.Report is { } report ? new(report, reviewed.Folder) { Seen = reviewed.Observed! } : throw new RefusedException(Refusals.Of(reviewed.Problem!));
    }

    /// <summary>Opens a workload to take what people say of it.</summary>
    /// <exception cref="RefusedException">It cannot be opened.</exception>
    public static async Task<WorkloadDesk> OpenDeskAsync(Look look, Caller caller, CancellationToken cancellationToken)
    {
        var (desk, problem) = await WorkloadDesk.OpenAsync(look.Request, caller.Clock, cancellationToken);
        return desk ?? throw new RefusedException(Refusals.Of(problem!));
    }
}
