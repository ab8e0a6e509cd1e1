using Kotsu.Core.Problems;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.History.Files;
using Kotsu.Sources.Git;

namespace Kotsu.Sources.Workloads;

/// <summary>A workload whose folder is open for reading, and what its people wrote for Kotsu. Dispose it when every source has looked.</summary>
public sealed class OpenedWorkload : IAsyncDisposable
{
    private readonly LocalRepository local;

    private OpenedWorkload(LocalRepository local, string root, OwnFiles own)
    {
        this.local = local;
        Root = root;
        OwnFiles = own;
    }

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>Whether it is a repository without a work tree.</summary>
    public bool IsBare => local.Git is not null && !HasGitInside(Root);

    /// <summary>The commit at the tip; null for a folder without history.</summary>
    public string? Commit => local.Git?.Tip?.Id;

    /// <summary>The id of the repository behind its remote; null where it has none.</summary>
    public RepositoryId? Remote => local.Git?.Origin is { } origin ? RepositoryId.FromRemote(origin) : null;

    /// <summary>What people wrote for Kotsu: in the work tree where there is one, uncommitted files too; else at the tip.</summary>
    public OwnFiles OwnFiles { get; }

    /// <summary>How many of these files differ from the tip: another clone does not see them. 0 without a commit.</summary>
    public int Uncommitted => local.Git?.Tip is null || IsBare || local.Tip.IsTooLarge ? 0 : OwnFiles.CountUncommitted(local.Tip);

    /// <summary>Opens the folder at a path.</summary>
    /// <param name="path">A work tree, a bare repository, or a folder without git; folders above it are not searched.</param>
    /// <param name="isWorkTree">Whether to read the files as they lie there, not those of the tip.</param>
    /// <param name="keepIn">
    /// Names the folder in which what is read of its history is kept for the next run, or none, by its root and whether it is bare; the history is then begun at
    /// once. Null keeps nothing, and leaves the history until it is looked at.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Either the workload or the reason why there is none.</returns>
    public static async Task<(OpenedWorkload? Workload, Problem? Problem)> OpenAsync(
        string path, bool isWorkTree, Func<string, bool, string?>? keepIn, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(path);
        if (!Directory.Exists(root))
        {
            return (null, Path.Exists(root) ? ReviewProblems.PathIsNoFolder(path) : ReviewProblems.NothingAtPath(path));
        }

        var opened = await LocalRepository.OpenAsync(root, isWorkTree, keepIn is null ? null : _ => keepIn(root, !HasGitInside(root)), cancellationToken);
        var looksBare = !HasGitInside(root) && RegularFile.Look(Path.Combine(root, "HEAD")).Kind is FileKind.Regular && Directory.Exists(Path.Combine(root, "objects"));
        if (looksBare && (opened.Git is null || isWorkTree))
        {
            var trouble = opened.Unreadable.Count > 0 ? opened.Unreadable[0].Reason : NoRepository;
            await opened.DisposeAsync();
            return (null, opened.Git is null ? ReviewProblems.RepositoryIsUnreadable(path, trouble) : ReviewProblems.HasNoWorkTree(path));
        }

        return (new(opened, root, await ReadOwnFilesAsync(opened, root, looksBare, cancellationToken)), null);
    }

    /// <summary>Lists the files, and begins to read the history where that was not begun.</summary>
    /// <param name="declaration">What <c>kotsu.yaml</c> says.</param>
    /// <param name="observedOn">The day that ages are counted to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<LocalSight> LookAsync(WorkloadDeclaration declaration, DateOnly observedOn, CancellationToken cancellationToken)
    {
        var globs = declaration.Exclude.Select(e => new PathGlob(e)).ToList();
        return local.BeginAsync(declaration, observedOn, path => globs.Exists(g => g.Matches(path)), cancellationToken);
    }

    /// <summary>Files that <c>exclude</c> left out; known once its files were listed.</summary>
    public int Excluded => local.Excluded;

    /// <summary>Commits of the history; null without one. Known once its history was read.</summary>
    public int? Commits => local.Commits;

    /// <summary>What could not be looked at as a whole; complete once its history was read.</summary>
    public IReadOnlyList<Unreadable> Unreadable => local.Unreadable;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => local.DisposeAsync();

    private static Words NoRepository { get; } = new("it is not complete", "リポジトリが不完全です");

    private static bool HasGitInside(string root) => RegularFile.Look(Path.Combine(root, ".git")).Kind is not FileKind.Missing;

    private static async Task<OwnFiles> ReadOwnFilesAsync(LocalRepository opened, string root, bool isBare, CancellationToken cancellationToken) =>
        isBare ? await OwnFiles.ReadTipAsync(opened.Git!, opened.Tip, cancellationToken) : OwnFiles.ReadFolder(root);
}
