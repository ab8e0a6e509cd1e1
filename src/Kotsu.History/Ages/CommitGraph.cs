using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>The commit-graph with the changed paths of each commit, written into our own repository, once.</summary>
internal sealed class CommitGraph : IAsyncDisposable
{
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task> writing;

    /// <summary>The graph of the history of <paramref name="tip"/>. git makes none of a shallow clone.</summary>
    public CommitGraph(OwnRepository repository, string? tip) =>
        writing = new(() => tip is null || repository.Shallow.Count > 0 ? Task.CompletedTask : RunAsync(repository, tip, stop.Token));

    /// <summary>Starts writing it.</summary>
    public void Start() => _ = writing.Value;

    /// <summary>Ends when it is written, or cannot be. Never fails: everything works without it, only slower.</summary>
    public Task WriteAsync() => writing.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (writing.IsValueCreated)
        {
            await writing.Value;
        }

        stop.Dispose();
    }

    private static async Task RunAsync(OwnRepository repository, string tip, CancellationToken cancellationToken)
    {
        string[] arguments = ["commit-graph", "write", "--stdin-commits", "--changed-paths", "--no-progress"];
        using var git = GitProcess.Start(repository, longest, arguments, cancellationToken);
        await git.WriteInputAsync(input => input.Write(Encoding.ASCII.GetBytes(tip + "\n")));
        await git.WaitAsync();
    }
}
