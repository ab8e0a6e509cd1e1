using Microsoft.Win32.SafeHandles;

namespace Kotsu.History.Files;

/// <summary>Reads files of folders that nobody vouches for: regular files only, links not followed, nothing that can block.</summary>
public static class RegularFile
{
    private const int Large = 4 << 20;

    /// <summary>What stands at <paramref name="path"/>, links not followed, and its size in bytes.</summary>
    public static (FileKind Kind, long SizeInBytes) Look(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return NativeFile.Look(path);
        }

        var file = new FileInfo(path);
        return file switch
        {
            { Exists: true } when file.Attributes.HasFlag(FileAttributes.ReparsePoint) => (FileKind.Link, 0),
            { Exists: true } => (FileKind.Regular, file.Length),
            _ => (Directory.Exists(path) ? FileKind.Folder : FileKind.Missing, 0),
        };
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limitInBytes">A larger file is not read.</param>
    /// <param name="root">When given, the opened file must really stand below this folder, whatever links its path passes.</param>
    /// <returns>The content; null when it is no regular file, too large, outside the root, or cannot be opened.</returns>
    public static byte[]? Read(string path, int limitInBytes, string? root = null)
    {
        if (Look(path).Kind is not FileKind.Regular)
        {
            return null;
        }

        using var handle = Open(path);
        return handle is null || (root is not null && !StandsBelow(handle, root)) ? null : ReadAll(handle, limitInBytes);
    }

    /// <summary>Opens for reading; null where it is no regular file or cannot be opened. What a link leads to is not opened.</summary>
    internal static SafeFileHandle? Open(string path)
    {
        try
        {
            var handle = OperatingSystem.IsWindows() ? File.OpenHandle(path) : NativeFile.Open(path);
            if (!handle.IsInvalid && (OperatingSystem.IsWindows() || NativeFile.KindOf(handle) is FileKind.Regular))
            {
                return handle;
            }

            handle.Dispose();
            return null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Only Linux tells where an open handle leads; elsewhere the look before and the refusal of links must do.
    private static bool StandsBelow(SafeFileHandle handle, string root)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var real = File.ResolveLinkTarget($"/proc/self/fd/{handle.DangerousGetHandle()}", returnFinalTarget: false)?.FullName;
        return real is null || real.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    private static byte[]? ReadAll(SafeFileHandle handle, int limitInBytes)
    {
        try
        {
            var length = RandomAccess.GetLength(handle);
            if (length > limitInBytes)
            {
                return null;
            }

            // The system hands out the pages of a large array one by one as they are filled: two threads fill it sooner.
            var content = GC.AllocateUninitializedArray<byte>((int)length);
            var half = length < Large ? content.Length : content.Length / 2;
            var rest = half == content.Length ? Task.FromResult(half) : Task.Run(() => Fill(handle, content, half, content.Length));
            var read = Fill(handle, content, 0, half);
            var all = read == half ? rest.GetAwaiter().GetResult() : read;
            return all == content.Length ? content : content[..all];
        }
        catch (IOException)
        {
            return null;
        }
    }

    // Up to where it got: a file may become shorter while it is read.
    private static int Fill(SafeFileHandle handle, byte[] content, int from, int to)
    {
        while (from < to && RandomAccess.Read(handle, content.AsSpan(from, to - from), from) is > 0 and var more)
        {
            from += more;
        }

        return from;
    }
}
