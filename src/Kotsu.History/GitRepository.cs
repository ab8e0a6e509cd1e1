using System.Buffers.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>
/// A git repository that nobody vouches for, opened for reading. git never runs inside it: its configuration, hooks, attributes,
/// grafts and replacements have no effect, it may belong to somebody else, and nothing is written to it.
/// </summary>
/// <remarks>Dispose it to remove the files in the scratch folder. Safe to use from several threads.</remarks>
public sealed class GitRepository : IAsyncDisposable
{
    private readonly OwnRepository own;
    private readonly string common;
    private readonly BlobReader blobs;
    private readonly Lazy<Task<Mailmap>> mailmap;

    private GitRepository(OwnRepository own, string common, GitCommit? tip, bool borrowsObjects)
    {
        this.own = own;
        this.common = common;
        Tip = tip;
        BorrowsObjects = borrowsObjects;
        blobs = new(own, BlobBounds.Default);
        mailmap = new(ReadMailmapAsync);
    }

    /// <summary>The commit that HEAD names; null in a repository without a commit.</summary>
    public GitCommit? Tip { get; }

    /// <summary>Whether it is a shallow clone: history before some commits is cut off.</summary>
    public bool IsShallow => own.Shallow.Count > 0;

    /// <summary>Whether it takes objects from a third repository (<c>objects/info/alternates</c>). Those are not followed and count as missing.</summary>
    public bool BorrowsObjects { get; }

    /// <summary>The address of its remote <c>origin</c> as the configuration has it, which may hold a password; null where there is none.</summary>
    public string? Origin { get; private init; }

    /// <summary>Opens the work tree, linked work tree, submodule or bare repository at a path.</summary>
    /// <param name="folder">The folder; folders above are not searched.</param>
    /// <param name="scratchFolder">Where our own empty repository is made; a few kB.</param>
    /// <param name="cancellationToken">Kills git.</param>
    public static async Task<GitOpening> OpenAsync(string folder, string scratchFolder, CancellationToken cancellationToken)
    {
        if (GitProgram.Path is null)
        {
            return new(null, new(GitRefusalReason.NoGit, "PATH"));
        }

        try
        {
            var (folders, refusal) = GitFolders.Find(Path.GetFullPath(folder));
            return folders is null ? new(null, refusal) : await OpenAsync(folders, scratchFolder, cancellationToken);
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

    /// <summary>The files of the tip; none in a repository without a commit.</summary>
    public async Task<TreeListing> ListFilesAsync(TreeBounds? bounds, CancellationToken cancellationToken) =>
        Tip is null ? new() { Files = [] } : await new TreeReader(own, bounds ?? TreeBounds.Default).ListAsync(Tip.Id, cancellationToken);

    /// <summary>Contents of files, in the order asked for, one after the other: no more than a few are held at once.</summary>
    /// <remarks>Bounded by <see cref="BlobBounds"/>; the total counts for the life of this object.</remarks>
    public IAsyncEnumerable<Blob> ReadBlobsAsync(IReadOnlyList<TreeEntry> files, CancellationToken cancellationToken) =>
        blobs.ReadAsync(files, cancellationToken);

    /// <summary>Walks once over the history of the tip.</summary>
    public async Task<PathHistory> ReadHistoryAsync(ChangeBounds? bounds, CancellationToken cancellationToken) => Tip is null
        ? PathHistory.None
        : await new HistoryReader(own, await mailmap.Value, bounds ?? ChangeBounds.Default).ReadAsync(Tip.Id, common, cancellationToken);

    /// <summary>Tells where lines of the tip come from: all files in one walk, on objects that are read directly. git is not asked.</summary>
    /// <param name="requests">Files of the tip and the lines of each.</param>
    /// <param name="question">Blame's answer, since when the text is there, or both.</param>
    /// <param name="bounds">Null for <see cref="WalkBounds.Default"/>.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>One answer for each request, in their order.</returns>
    public async Task<IReadOnlyList<FileLines>> ExplainLinesAsync(
        IReadOnlyList<LineAgeRequest> requests, LineQuestion question, WalkBounds? bounds, CancellationToken cancellationToken)
    {
        if (Tip is null || requests.Count == 0)
        {
            return [.. requests.Select(r => new FileLines(r.Path, [], null, null) { IsWhole = false })];
        }

        var people = await mailmap.Value;
        return await Task.Run(
            () =>
            {
                using var explainer = new LineExplainer(own, Tip.Id, people, bounds ?? WalkBounds.Default);
                return explainer.Find(requests, question, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ages of lines of the tip, by what they say; null in a repository without a commit.</summary>
    public ILineAges? LineAges(WalkBounds? bounds = null) => Tip is null ? null : new WalkLineAges(this, bounds ?? WalkBounds.Default);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        own.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<GitOpening> OpenAsync(GitFolders folders, string scratchFolder, CancellationToken cancellationToken)
    {
        var (id, refusal) = HeadReader.Resolve(folders);
        if (refusal is not null)
        {
            return new(null, refusal);
        }

        var borrows = new FileInfo(Path.Combine(folders.Objects, "info", "alternates")) is { Exists: true, Length: > 0 };
        var ours = OwnRepository.Create(folders, scratchFolder, isSha256: id?.Length == 64);
        var tip = id is null ? null : await ReadCommitAsync(ours, id, cancellationToken);
        if (id is not null && tip is null)
        {
            ours.Dispose();
            return new(null, new(GitRefusalReason.TipMissing, id));
        }

        return new(new(ours, folders.Common, tip, borrows) { Origin = OriginReader.Read(folders.Common) }, null);
    }

    private static async Task<GitCommit?> ReadCommitAsync(OwnRepository ours, string id, CancellationToken cancellationToken)
    {
        string[] arguments = ["rev-list", "--max-count=1", "--format=%ct", id];
        using var git = GitProcess.Start(ours, TimeSpan.FromSeconds(20), arguments, cancellationToken);
        var time = await Task.Run(() => ReadTime(new RecordReader(git.Output)), cancellationToken);
        git.Kill();
        await git.WaitAsync();
        return time is { } seconds ? new(id, DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, uint.MaxValue))) : null;
    }

    private static long? ReadTime(RecordReader reader) =>
        reader.TryRead((byte)'\n', out _) && reader.TryRead((byte)'\n', out var line) && Utf8Parser.TryParse(line, out long time, out _) ? time : null;

    private async Task<Mailmap> ReadMailmapAsync()
    {
        if (Tip is null)
        {
            return Mailmap.Empty;
        }

        var sizes = await new SizeReader(own, TimeSpan.FromSeconds(20)).ReadAsync([$"{Tip.Id}:.mailmap"], CancellationToken.None);
        if (sizes[0] is not var (id, size))
        {
            return Mailmap.Empty;
        }

        await foreach (var blob in blobs.ReadAsync([new(".mailmap", id, size)], CancellationToken.None))
        {
            return blob.State is BlobState.Read ? Mailmap.Parse(blob.Content.Span) : Mailmap.Empty;
        }

        return Mailmap.Empty;
    }
}
