using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        && ObjectId(content, isSha256: id.Length == 64) == id;

    // gitformat-pack(5): the name of a file's content is the hash of "blob <size> NUL <content>".
    private static string ObjectId(byte[] content, bool isSha256)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
#pragma warning disable CA5350 // git names objects so; nothing is trusted because of it.
        return Convert.ToHexStringLower(isSha256 ? SHA256.HashData(whole) : SHA1.HashData(whole));
#pragma warning restore CA5350
    }
}
