using System.Runtime.CompilerServices;
using Kotsu.History;

namespace Kotsu.Sources.Files;

/// <summary>The files of a repository's tip, read from its objects: nothing is checked out.</summary>
internal sealed class GitTree : IFileTree
{
    private readonly GitRepository repository;
    private readonly Dictionary<string, TreeEntry> entries;

    /// <summary>The files of <paramref name="listing"/> but those that are excluded.</summary>
    public GitTree(GitRepository repository, TreeListing listing, FileOrigins origins, Func<string, bool> isExcluded)
    {
        this.repository = repository;
        entries = new(listing.Files.Count, StringComparer.Ordinal);
        var files = new List<TreeFile>(listing.Files.Count);
        foreach (var entry in listing.Files)
        {
            // Two hostile names may be shown the same way; the first stands for both.
            if (!isExcluded(entry.Path) && entries.TryAdd(entry.Path, entry))
            {
                files.Add(new(entry.Path, origins.Of(entry.Path), entry.ObjectId));
            }
        }

        Files = files;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <inheritdoc/>
    public long? SizeOf(TreeFile file) => entries.TryGetValue(file.Path, out var entry) ? repository.SizeOf(entry) : null;

    /// <inheritdoc/>
    public async Task<FileText> ReadAsync(TreeFile file, CancellationToken cancellationToken)
    {
        await foreach (var (_, text) in ReadAllAsync([file], cancellationToken))
        {
            return text;
        }

        return FileBytes.Missing;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(TreeFile File, FileText Text)> ReadAllAsync(IEnumerable<TreeFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = files.ToList();
        var wanted = asked.Select(f => entries.GetValueOrDefault(f.Path) ?? new TreeEntry(f.Path, "")).ToList();
        var at = 0;
        await foreach (var blob in repository.ReadBlobsAsync(wanted, cancellationToken))
        {
            yield return (asked[at++], ToText(blob));
        }
    }

    private static FileText ToText(Blob blob) => blob.State switch
    {
        BlobState.Read => FileBytes.Decode(blob.Content.Span),
        BlobState.TooLarge => FileBytes.TooLarge(BlobBounds.Default.BlobInBytes),
        BlobState.BeyondTotal => FileBytes.BeyondTotal,
        _ => FileBytes.Missing,
    };
}
