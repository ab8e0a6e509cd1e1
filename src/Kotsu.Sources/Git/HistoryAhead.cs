using Kotsu.History;

namespace Kotsu.Sources.Git;

/// <summary>A history that is read while the files of the tip are still being listed.</summary>
internal sealed class HistoryAhead : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;

    private HistoryAhead(string? keepIn, Task<PathHistory> reading, CancellationTokenSource stop)
    {
        KeepIn = keepIn;
        Reading = reading;
        this.stop = stop;
    }

    /// <summary>The folder in which what is read is kept; null where none is.</summary>
    public string? KeepIn { get; }

    /// <summary>Done when it is read.</summary>
    public Task<PathHistory> Reading { get; }

    /// <summary>Begins to read.</summary>
    /// <param name="git">A repository with a commit.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="keepIn">Where to keep what is read; null keeps nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static HistoryAhead Begin(GitRepository git, string folder, string? keepIn, CancellationToken cancellationToken)
    {
        // What somebody committed there is not what we kept: it could tell any age.
        var kept = keepIn is null || git.HasFolderAtTip(Path.GetRelativePath(folder, keepIn).Replace('\\', '/')) ? null : keepIn;
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return new(kept, git.ReadHistoryAsync(ChangeBounds.Default with { KeepIn = kept }, source.Token), source);
    }

    /// <summary>Stops the reading where nobody waited for it, and waits for its end: it may be writing what it keeps.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Reading.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        stop.Dispose();
    }
}
