using Kotsu.History;
using Kotsu.History.Files;

namespace Kotsu.Sources.Git;

/// <summary>Ages of lines of a work tree: those of the tip, for files that lie there as they were committed.</summary>
internal sealed class WorktreeLineAges(ILineAges ages, string root, TreeListing tip) : ILineAges
{
    private readonly Dictionary<string, string> ids = tip.Files.ToDictionary(f => f.Path, f => f.ObjectId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FileLineAges>> FindAsync(IReadOnlyList<LineAgeRequest> requests, CancellationToken cancellationToken)
    {
        var unchanged = requests.Where(r => IsAsCommitted(r.Path)).ToList();
        var found = (await ages.FindAsync(unchanged, cancellationToken)).ToLookup(a => a.Path, StringComparer.Ordinal);
        return [.. requests.Select(r => found[r.Path].FirstOrDefault() ?? new(r.Path, new Dictionary<int, LineAge>(), IsWhole: true))];
    }

    private bool IsAsCommitted(string path) =>
        ids.TryGetValue(path, out var id)
        && RegularFile.Read(Path.Combine([root, .. path.Split('/')]), (int)BlobBounds.Default.BlobInBytes) is { } content
        && BlobId.Of(content, isSha256: id.Length == 64) == id;
}
