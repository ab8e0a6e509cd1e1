using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Reviews;

/// <summary>Opens the folder in which results are kept. What cannot be opened is told, and nothing is kept: a review never fails for its cache.</summary>
public static class ReviewCache
{
    /// <summary>Name of the file in the folder.</summary>
    public const string FileName = "kotsu.db";

    /// <summary>Opens the cache of a checked-out repository: <c>.kotsu/cache</c>, which its own ignore file keeps out of git.</summary>
    /// <param name="root">The root of the repository, which somebody else may have written: no link in it is followed.</param>
    public static OpenedStore OpenInside(string root)
    {
        var folder = FolderInside(root);
        return FindLink(Path.GetDirectoryName(folder)!, folder) is { } link ? Nothing(CacheNotices.IsLink(link)) : Open(folder) with { IsInside = true };
    }

    /// <summary>The folder of the cache of a checked-out repository.</summary>
    public static string FolderInside(string root) => Path.Combine(root, ".kotsu", "cache");

    /// <summary>Opens the cache in <paramref name="folder"/>, which is made where it is absent.</summary>
    public static OpenedStore Open(string folder)
    {
        if (!SystemSqlite.IsThere)
        {
            return Nothing(CacheNotices.NoSqlite);
        }

        var path = Path.Combine(folder, FileName);
        if (FindLink(path, path + "-journal", Path.Combine(folder, ".gitignore")) is { } link)
        {
            return Nothing(CacheNotices.IsLink(link));
        }

        try
        {
            Prepare(folder);
            RefuseSpecialFile(path);
            return OpenFile(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Nothing(CacheNotices.CannotWrite(folder, trouble.Message));
        }
    }

    private static OpenedStore OpenFile(string path)
    {
        try
        {
            var (connection, notice) = CacheFile.Open(path);
            return connection is null ? Nothing(notice) : new(new SqliteReviewStore(connection, path), notice);
        }
        catch (SqliteException failure)
        {
            return Nothing(CacheNotices.Of(failure, path));
        }
    }

    /// <summary>Makes the folder of a cache that git passes over; false where that is not possible.</summary>
    internal static bool TryPrepare(string folder)
    {
        try
        {
            return FindLink(Path.Combine(folder, ".gitignore")) is null && Prepare(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".gitignore");
        if (!Path.Exists(path))
        {
            File.WriteAllText(path, "*\n");
        }

        return true;
    }

    // A pipe by that name would be waited for without end. Opened for both directions it does not block, and then shows what it is.
    private static void RefuseSpecialFile(string path)
    {
        if (Path.Exists(path))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            _ = RandomAccess.GetLength(file);
        }
    }

    /// <summary>The first of some paths that is a link; null where none is.</summary>
    internal static string? FindLink(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                return path;
            }
        }

        return null;
    }

    private static OpenedStore Nothing(Words? notice) => new(new NoReviewStore(), notice);
}
