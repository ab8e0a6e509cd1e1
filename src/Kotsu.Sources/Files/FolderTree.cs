using System.Runtime.CompilerServices;
using Kotsu.History;
using Kotsu.History.Files;

namespace Kotsu.Sources.Files;

/// <summary>The files of a folder as they lie there: regular files only; pipes, sockets, devices and links are never opened.</summary>
internal sealed class FolderTree : IFileTree
{
    private readonly string root;
    private readonly Dictionary<string, long> sizes;
    private long total;

    /// <summary>The files that <paramref name="listing"/> found, but those that are excluded.</summary>
    public FolderTree(FolderListing listing, FileOrigins origins, Func<string, bool> isExcluded)
    {
        root = listing.Root;
        sizes = listing.Files.ToDictionary(f => f.Path, f => f.SizeInBytes, StringComparer.Ordinal);
        Files = [.. listing.Files.Where(f => !isExcluded(f.Path)).Select(f => new TreeFile(f.Path, origins.Of(f.Path), null))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <inheritdoc/>
    public long? SizeOf(TreeFile file) => sizes.TryGetValue(file.Path, out var size) ? size : null;

    /// <inheritdoc/>
    public Task<FileText> ReadAsync(TreeFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(file));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(TreeFile File, FileText Text)> ReadAllAsync(IEnumerable<TreeFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            yield return (file, await ReadAsync(file, cancellationToken));
        }
    }

    private FileText Read(TreeFile file)
    {
        var limit = BlobBounds.Default.BlobInBytes;
        if (SizeOf(file) is not { } size)
        {
            return FileBytes.Missing;
        }

        if (size > limit)
        {
            return FileBytes.TooLarge(limit);
        }

        if (Interlocked.Add(ref total, size) > BlobBounds.Default.TotalInBytes)
        {
            return FileBytes.BeyondTotal;
        }

        var content = RegularFile.Read(Path.Combine([root, .. file.Path.Split('/')]), (int)limit, root);
        return content is null ? FileBytes.Missing : FileBytes.Decode(content);
    }
}
