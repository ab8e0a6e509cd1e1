using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Git;

/// <summary>A folder that is looked at: a repository's tip, its work tree as it lies there, or a folder without git.</summary>
/// <remarks>Nothing in the folder is executed, followed or written. Dispose it when every source has looked.</remarks>
public sealed class LocalRepository : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool readsFolder;
    private readonly List<Unreadable> unreadable = [];
    private readonly HistoryAhead? ahead;

    private LocalRepository(string folder, GitRepository? git, TreeListing tip, bool readsFolder, HistoryAhead? ahead)
    {
        this.folder = folder;
        this.readsFolder = readsFolder;
        this.ahead = ahead;
        Git = git;
        Tip = tip;
    }

    /// <summary>The repository; null for a folder without one.</summary>
    public GitRepository? Git { get; }

    /// <summary>The files of the tip; empty for a folder without git.</summary>
    public TreeListing Tip { get; }

    /// <summary>What could not be listed or looked at as a whole, in sentences. Complete once <see cref="LookAsync"/> has ended.</summary>
    public IReadOnlyList<Unreadable> Unreadable => unreadable;

    /// <summary>Files that <c>exclude</c> left out. Known once <see cref="LookAsync"/> has ended.</summary>
    public int Excluded { get; private set; }

    /// <summary>Commits of the history, merges too; null without one. Known once <see cref="LookAsync"/> has ended.</summary>
    public int? Commits { get; private set; }

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">An existing folder; folders above it are not searched for a repository.</param>
    /// <param name="worktree">Whether to read the files as they lie there, not those of the tip.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<LocalRepository> OpenAsync(string folder, bool worktree, CancellationToken cancellationToken) => OpenAsync(folder, worktree, keepIn: null, cancellationToken);

    /// <summary>The same, and begins at once to read the history.</summary>
    /// <param name="folder">An existing folder; folders above it are not searched for a repository.</param>
    /// <param name="worktree">Whether to read the files as they lie there, not those of the tip.</param>
    /// <param name="keepIn">Names a folder in which what is read of the history is kept for the next run, or none; null leaves the history for <see cref="BeginAsync"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<LocalRepository> OpenAsync(string folder, bool worktree, Func<GitRepository, string?>? keepIn, CancellationToken cancellationToken)
    {
        var opening = await GitRepository.OpenAsync(folder, cancellationToken);
        var git = opening.Repository;
        var begun = git?.Tip is null || keepIn is null ? null : HistoryAhead.Begin(git, folder, keepIn(git), cancellationToken);
        var tip = git is null ? new TreeListing { Files = [] } : await git.ListFilesAsync(null, cancellationToken);
        var local = new LocalRepository(folder, git, tip, worktree || git is null, begun);
        local.unreadable.AddRange(LocalTroubles.Of(opening.Refusal, git, tip));
        return local;
    }

    /// <summary>What the sources may look at: the files, and the history where there is one.</summary>
    /// <param name="declaration">What <c>kotsu.yaml</c> says.</param>
    /// <param name="observedOn">The day that ages are counted to.</param>
    /// <param name="isExcluded">Whether a path is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SourceContext> LookAsync(WorkloadDeclaration declaration, DateOnly observedOn, Func<string, bool> isExcluded, CancellationToken cancellationToken) =>
        await (await BeginAsync(declaration, observedOn, isExcluded, cancellationToken)).WithHistory;

    /// <summary>The same in two steps: the files at once, the history while sources already look at the files.</summary>
    /// <param name="declaration">What <c>kotsu.yaml</c> says.</param>
    /// <param name="observedOn">The day that ages are counted to.</param>
    /// <param name="isExcluded">Whether a path is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LocalSight> BeginAsync(WorkloadDeclaration declaration, DateOnly observedOn, Func<string, bool> isExcluded, CancellationToken cancellationToken)
    {
        var reading = Git?.Tip is null || Tip.IsTooLarge ? null : ahead?.Reading ?? Git.ReadHistoryAsync(ChangeBounds.Default, cancellationToken);
        var files = new SourceContext(await ReadTreeAsync(isExcluded, cancellationToken), declaration, observedOn, History: null);
        if (reading is null)
        {
            return new(files, Task.FromResult(files));
        }

        var aged = files with { LineAges = LineAgesOf(Git!, ahead?.KeepIn), KeepIn = ahead?.KeepIn };
        return new(aged, WithHistoryAsync(aged, reading));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (ahead?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Git?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<SourceContext> WithHistoryAsync(SourceContext files, Task<PathHistory> reading)
    {
        var history = await reading;
        unreadable.AddRange(LocalTroubles.Of(history));
        Commits = history.Commits;
        return files with { History = new GitPathHistory(history, new(files.Declaration.TimeZone)), Contributions = history };
    }

    private ILineAges? LineAgesOf(GitRepository git, string? keepIn)
    {
        var ages = git.LineAges(WalkBounds.Default with { KeepIn = keepIn });
        return ages is null || !readsFolder ? ages : new WorktreeLineAges(ages, folder, Tip);
    }

    private async Task<IFileTree> ReadTreeAsync(Func<string, bool> isExcluded, CancellationToken cancellationToken)
    {
        if (readsFolder)
        {
            var listing = new FolderListing(folder, Tip.Files.Select(f => f.Path), TreeBounds.Default);
            unreadable.AddRange(LocalTroubles.Of(listing));
            var plain = new FolderTree(listing, new(new([])), static _ => false);
            return Count(new FolderTree(listing, new(await ReadAttributesAsync(plain, cancellationToken)), isExcluded), listing.Files.Count);
        }

        var listed = new TreeListing { Files = [.. Tip.Files.Where(f => IsAttributes(f.Path))] };
        var attributes = await ReadAttributesAsync(new GitTree(Git!, listed, new(new([])), static _ => false), cancellationToken);
        return Count(new GitTree(Git!, Tip, new(attributes), isExcluded), Tip.Files.Count);
    }

    private IFileTree Count(IFileTree tree, int before)
    {
        Excluded = before - tree.Files.Count;
        return tree;
    }

    private static async Task<GitAttributes> ReadAttributesAsync(IFileTree tree, CancellationToken cancellationToken)
    {
        var files = tree.Files.Where(f => IsAttributes(f.Path)).Take(1000).ToList();
        var read = files.Count == 0 ? [] : await tree.ReadAllAsync(files, cancellationToken).ToListAsync(cancellationToken);
        return new(read.Where(r => r.Text.Text is not null).Select(r => (r.File.Path, r.Text.Text!)));
    }

    private static bool IsAttributes(string path) => path == ".gitattributes" || path.EndsWith("/.gitattributes", StringComparison.Ordinal);
}
