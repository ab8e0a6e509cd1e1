using Kotsu.Core.Observing;
using Kotsu.Core.Problems;

namespace Kotsu.Engine.Observing;

/// <summary>Brings a source to a folder of this machine that can be looked at.</summary>
public interface ISourceFolders
{
    /// <summary>The folder, or why there is none. Dispose it after the look.</summary>
    Task<SourceFolder> OpenAsync(WorkloadSource source, CancellationToken cancellationToken);
}

/// <summary>A folder to look at.</summary>
/// <param name="Path">Full path; null exactly when there is a problem.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record SourceFolder(string? Path, Problem? Problem) : IDisposable
{
    /// <summary>Removes what was fetched; null where nothing was.</summary>
    public Action? Remove { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Remove?.Invoke();
}
