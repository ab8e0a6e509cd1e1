using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Sources.Lenses;
using Kotsu.Sources.Workloads;

namespace Kotsu.Engine.Lenses;

/// <summary>The lenses within reach of a workload: those that ship with Kotsu, those that its people imported, and any file.</summary>
/// <param name="workload">Folder of the workload.</param>
public sealed class LensShelf(string workload)
{
    /// <summary>The files of a lens. Its bytes are as they were imported or lie in the file.</summary>
    /// <param name="named">An id, or a path.</param>
    /// <param name="cancellationToken">Kills git.</param>
    /// <returns>Either the files or the reason why there are none.</returns>
    public async Task<(LensTexts? Lens, Problem? Problem)> FindAsync(string named, CancellationToken cancellationToken)
    {
        if (LensCatalogue.Shipped.Contains(named))
        {
            return (LensCatalogue.ReadShipped(named), null);
        }

        if (LensCatalogue.IsFile(named))
        {
            return Read(named);
        }

        var (imported, problem) = await ListImportedAsync(cancellationToken);
        if (imported?.FirstOrDefault(l => l.Id == named) is { } found)
        {
            return (found, null);
        }

        return Path.Exists(named) ? Read(named) : (null, problem ?? LensCatalogue.Unknown(named, imported));
    }

    /// <summary>The lenses that the workload's people imported, by id.</summary>
    /// <returns>Either the lenses or the reason why the workload cannot be opened.</returns>
    public async Task<(IReadOnlyList<LensTexts>? Lenses, Problem? Problem)> ListImportedAsync(CancellationToken cancellationToken)
    {
        var (opened, problem) = await OpenedWorkload.OpenAsync(workload, isWorkTree: false, keepIn: null, cancellationToken);
        if (opened is null)
        {
            return (null, problem);
        }

        await using (opened)
        {
            return ([.. opened.OwnFiles.Lenses], null);
        }
    }

    private static (LensTexts? Lens, Problem? Problem) Read(string path)
    {
        var (bytes, problem) = LensBytes.Read(path);
        return (bytes is null ? null : LensTexts.Of(path, bytes), problem);
    }
}
