using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Engine.Observing;

namespace Kotsu.Server.Observing;

/// <summary>Folders of this machine are looked at where they lie.</summary>
internal sealed class SourceFolders : ISourceFolders
{
    public Task<SourceFolder> OpenAsync(WorkloadSource source, CancellationToken cancellationToken) => Task.FromResult(source.Kind is SourceKind.Folder
        ? new SourceFolder(source.Address, null)
        : new SourceFolder(null, ObservationProblems.CannotFetch(source.Address, "this server does not fetch repositories")));
}
