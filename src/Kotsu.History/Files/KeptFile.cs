using System.Security.Cryptography;

namespace Kotsu.History.Files;

/// <summary>Files in which answers are kept from one run to the next.</summary>
/// <remarks>
/// A mark, the content, last the SHA-256 of both. A file is written beside and then renamed: whatever ends the process, either the old one or the new
/// one is there; one cut short by a power failure is told by its sum. What cannot be read or written is no error: the next walk is longer then.
/// </remarks>
public static class KeptFile
{
    private const int Sum = SHA256.HashSizeInBytes;

    /// <summary>Length of a mark in bytes.</summary>
    public const int Mark = 8;

    /// <summary>The content of a file, without mark and sum; null where there is none that is whole.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mark">Eight bytes that tell what it holds.</param>
    /// <param name="limit">A larger file is not read.</param>
    public static ReadOnlyMemory<byte>? Read(string folder, string name, ReadOnlySpan<byte> mark, int limit)
    {
        var all = RegularFile.Read(Path.Combine(folder, name), limit);
        return all is { Length: >= Mark + Sum } && all.AsSpan().StartsWith(mark) && SHA256.HashData(all.AsSpan(..^Sum)).AsSpan().SequenceEqual(all.AsSpan(^Sum..))
            ? all.AsMemory(Mark..^Sum)
            : null;
    }

    /// <summary>Writes a file as a whole.</summary>
    /// <param name="folder">Made where it is absent.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">The mark and the content; the sum is put behind.</param>
    public static void Write(string folder, string name, MemoryStream content)
    {
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        try
        {
            Directory.CreateDirectory(folder);
            var beside = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}");

            // New only: what stands there by that name, a link too, is not ours.
            using (var file = new FileStream(beside, FileMode.CreateNew))
            {
                content.WriteTo(file);
            }

            File.Move(beside, Path.Combine(folder, name), overwrite: true);
            RemoveLeft(folder, name);
        }
        catch (IOException)
        {
            // A full disk, a folder that is gone.
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may not be written.
        }
    }

    // What a killed process left half-written. A younger one may belong to a process that still writes.
    private static void RemoveLeft(string folder, string name)
    {
        var limit = File.GetLastWriteTimeUtc(Path.Combine(folder, name)).AddMinutes(-10);
        foreach (var left in Directory.EnumerateFiles(folder, $"{name}.*").Where(f => File.GetLastWriteTimeUtc(f) < limit).Take(100))
        {
            File.Delete(left);
        }
    }
}
