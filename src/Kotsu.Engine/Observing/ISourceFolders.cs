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
    /// <summary>Where what is read of its history may be kept for the next look; null keeps nothing.</summary>
    public string? KeepHistoryIn { get; init; }

    /// <summary>Gives back what was taken for the look; null where nothing was.</summary>
    public Action? Remove { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Remove?.Invoke();
}
