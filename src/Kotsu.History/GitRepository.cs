using System.Runtime.CompilerServices;
using System.Text;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>
/// A git repository that nobody vouches for, opened for reading. git is not run: its files are read as data, so nothing that the repository configures
/// has any effect, it may belong to somebody else, and nothing is written to it.
/// </summary>
/// <remarks>Dispose it to close its packs. Safe to use from several threads.</remarks>
public sealed class GitRepository : IAsyncDisposable
{
    private readonly RepositoryObjects objects;
    private readonly string common;
    private readonly BlobReader blobs;
    private readonly Lazy<Mailmap> mailmap;

    private GitRepository(RepositoryObjects objects, string common, GitCommit? tip, bool borrowsObjects)
    {
        this.objects = objects;
        this.common = common;
        Tip = tip;
        BorrowsObjects = borrowsObjects;
        blobs = new(objects, BlobBounds.Default);
        mailmap = new(ReadMailmap);
    }

    /// <summary>The commit that HEAD names; null in a repository without a commit.</summary>
    public GitCommit? Tip { get; }

    /// <summary>Whether it is a shallow clone: history before some commits is cut off.</summary>
    public bool IsShallow => objects.Shallow.Count > 0;

    /// <summary>Whether it takes objects from a third repository (<c>objects/info/alternates</c>). Those are not followed and count as missing.</summary>
    public bool BorrowsObjects { get; }

    /// <summary>The address of its remote <c>origin</c> as the configuration has it, which may hold a password; null where there is none.</summary>
    public string? Origin { get; private init; }

    /// <summary>Opens the work tree, linked work tree, submodule or bare repository at a path.</summary>
    /// <param name="folder">The folder; folders above are not searched.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<GitOpening> OpenAsync(string folder, CancellationToken cancellationToken) => Task.Run(() => Open(folder), cancellationToken);

    /// <summary>The files of the tip; none in a repository without a commit.</summary>
    public Task<TreeListing> ListFilesAsync(TreeBounds? bounds, CancellationToken cancellationToken) =>
        Task.Run(() => ListFiles(bounds ?? TreeBounds.Default, cancellationToken), cancellationToken);

    /// <summary>Whether the tip has a folder at a path; so too where it cannot be told, as a folder on the way cannot be read.</summary>
    /// <param name="path">From the root, with slashes.</param>
    public bool HasFolderAtTip(string path)
    {
        using var store = objects.Open(ObjectBounds.Passing);
        return Tip is not null && FactsOf(store, Tip.Id) is { } facts && new TreeSplit(store).Look(facts.Tree, Encoding.UTF8.GetBytes(path), isFolder: true) is not { Kind: 0 };
    }

    /// <summary>Contents of files, in the order asked for, one after the other: no more than a few are held at once.</summary>
    /// <remarks>Bounded by <see cref="BlobBounds"/>; the total counts for the life of this object.</remarks>
    public async IAsyncEnumerable<Blob> ReadBlobsAsync(IReadOnlyList<TreeEntry> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Whoever asks for many goes on with what can be done meanwhile.
        await Task.Yield();
        foreach (var blob in blobs.Read(files, cancellationToken))
        {
            yield return blob;
        }
    }

    /// <summary>The size of a file in bytes, without reading its content; null where the repository lacks that.</summary>
    public long? SizeOf(TreeEntry file) => blobs.SizeOf(file);

    /// <summary>Walks once over the history of the tip.</summary>
    public Task<PathHistory> ReadHistoryAsync(ChangeBounds? bounds, CancellationToken cancellationToken) => Tip is null
        ? Task.FromResult(PathHistory.None)
        : Task.Run(() => new HistoryReader(objects, mailmap.Value, bounds ?? ChangeBounds.Default).Read(Tip.Id, common, cancellationToken), cancellationToken);

    /// <summary>Tells where lines of the tip come from: all files in one walk, on objects that are read directly. git is not asked.</summary>
    /// <param name="requests">Files of the tip and the lines of each.</param>
    /// <param name="question">Blame's answer, since when the text is there, or both.</param>
    /// <param name="bounds">Null for <see cref="WalkBounds.Default"/>.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>One answer for each request, in their order.</returns>
    public Task<IReadOnlyList<FileLines>> ExplainLinesAsync(
        IReadOnlyList<LineAgeRequest> requests, LineQuestion question, WalkBounds? bounds, CancellationToken cancellationToken) =>
        Task.Run(() => ExplainLines(requests, question, bounds ?? WalkBounds.Default, cancellationToken), cancellationToken);

    /// <summary>Ages of lines of the tip, by what they say; null in a repository without a commit.</summary>
    public ILineAges? LineAges(WalkBounds? bounds = null) => Tip is null ? null : new WalkLineAges(this, bounds ?? WalkBounds.Default);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        blobs.Dispose();
        return ValueTask.CompletedTask;
    }

    private static GitOpening Open(string folder)
    {
        try
        {
            var (folders, refusal) = GitFolders.Find(Path.GetFullPath(folder));
            return folders is null ? new(null, refusal) : Open(folders);
        }
        catch (IOException)
        {
            return new(null, new(GitRefusalReason.Incomplete, folder));
        }
        catch (UnauthorizedAccessException)
        {
            return new(null, new(GitRefusalReason.Incomplete, folder));
        }
    }

    private static GitOpening Open(GitFolders folders)
    {
        var (id, refusal) = HeadReader.Resolve(folders);
        if (refusal is not null)
        {
            return new(null, refusal);
        }

        var borrows = new FileInfo(Path.Combine(folders.Objects, "info", "alternates")) is { Exists: true, Length: > 0 };
        var found = RepositoryObjects.Of(folders, isSha256: id?.Length == 64);
        var tip = id is null ? null : ReadCommit(found, id);
        return id is not null && tip is null
            ? new(null, new(borrows ? GitRefusalReason.TipBorrowed : GitRefusalReason.TipMissing, id))
            : new(new(found, folders.Common, tip, borrows) { Origin = OriginReader.Read(folders.Common) }, null);
    }

    private static GitCommit? ReadCommit(RepositoryObjects objects, string id)
    {
        using var store = objects.Open(ObjectBounds.Passing);
        return FactsOf(store, id) is { } facts ? new(id, DateTimeOffset.FromUnixTimeSeconds(facts.Time)) : null;
    }

    private static CommitFacts? FactsOf(ObjectStore store, string id) => ObjectId.TryParse(Encoding.ASCII.GetBytes(id), out var name) ? CommitFacts.Read(store, name) : null;

    private TreeListing ListFiles(TreeBounds bounds, CancellationToken cancellationToken)
    {
        using var store = objects.Open(ObjectBounds.Listing);
        return Tip is not null && FactsOf(store, Tip.Id) is { } facts
            ? new TreeReader(store, bounds, cancellationToken).List(facts.Tree)
            : new() { Files = [] };
    }

    private IReadOnlyList<FileLines> ExplainLines(IReadOnlyList<LineAgeRequest> requests, LineQuestion question, WalkBounds bounds, CancellationToken cancellationToken)
    {
        if (Tip is null || requests.Count == 0)
        {
            return [.. requests.Select(r => new FileLines(r.Path, [], null, null) { IsWhole = false })];
        }

        using var explainer = new LineExplainer(objects, Tip.Id, mailmap.Value, bounds);
        return explainer.Find(requests, question, cancellationToken);
    }

    private Mailmap ReadMailmap()
    {
        using var store = objects.Open(ObjectBounds.Passing);
        return Tip is not null && FactsOf(store, Tip.Id) is { } facts
            && new TreeSplit(store).Look(facts.Tree, ".mailmap"u8) is { Kind: TreeKind.File } entry
            && store.SizeOf(entry.Id) <= BlobBounds.Default.BlobInBytes && store.Read(entry.Id) is { Kind: ObjectKind.Blob } read
            ? Mailmap.Parse(read.Content)
            : Mailmap.Empty;
    }
}
