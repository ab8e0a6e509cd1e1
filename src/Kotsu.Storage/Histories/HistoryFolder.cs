using System.Security.Cryptography;
using System.Text;
using Kotsu.Storage.Reviews;

namespace Kotsu.Storage.Histories;

/// <summary>Where what was read of a history is kept, so that the next run reads new commits only. It may be deleted at any time.</summary>
public static class HistoryFolder
{
    private const string Name = "history";

    /// <summary>That of a checked-out repository: <c>.kotsu/cache/history</c>. Null where it cannot be written or stands behind a link.</summary>
    /// <param name="root">The root of the repository, which somebody else may have written.</param>
    public static string? Inside(string root)
    {
        var cache = ReviewCache.FolderInside(root);
        var folder = Path.Combine(cache, Name);
        return ReviewCache.FindLink(Path.GetDirectoryName(cache)!, cache, folder) is null && ReviewCache.TryPrepare(cache) ? folder : null;
    }

    /// <summary>That of one of the repositories whose results are kept in a folder. Null where it cannot be written.</summary>
    /// <param name="data">The folder for results.</param>
    /// <param name="root">The root of the repository.</param>
    public static string? In(string data, string root) =>
        ReviewCache.TryPrepare(data) ? Path.Combine(data, Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16]) : null;
}
