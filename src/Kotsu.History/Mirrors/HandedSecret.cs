using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kotsu.History.Mirrors;

/// <summary>A credential that git can ask for while this object lives.</summary>
/// <remarks>
/// On Linux it stands in a file that only memory holds (memfd_create): it has no name on any disk, ends with this process however that ends,
/// and is reached through this process's own folder in /proc, which nobody but its user (and root) may read. The descriptor is closed on exec: no child inherits it.
/// git is given the path alone, so that the credential stands in no argument, no environment, no log and no configuration.
/// Elsewhere it is a file that its owner alone may read, removed afterwards; one that a crash left behind is removed before the next fetch.
/// </remarks>
internal sealed partial class HandedSecret : IDisposable
{
    /// <summary>How a file begins that a crash may leave behind.</summary>
    public const string FilePrefix = "handed-";

    private const uint CloseOnExec = 1;
    private const int GetDumpable = 3;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream content;
    private readonly string? file;

    private HandedSecret(FileStream content, string path, string? file) => (this.content, Path, this.file) = (content, path, file);

    /// <summary>Where a program of the same user reads it.</summary>
    public string Path { get; }

    /// <summary>Hands a text over.</summary>
    /// <param name="folder">Where a file may stand if it cannot stand in memory.</param>
    public static HandedSecret Of(string text, string folder)
    {
        var handed = InMemory() ?? InFile(folder);
        handed.content.Write(Encoding.UTF8.GetBytes(text));
        handed.content.Flush();
        return handed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        content.Dispose();
        if (file is not null)
        {
            File.Delete(file);
        }
    }

    // Where the kernel hides this process from its own user (a program with capabilities of its own), git could not read it.
    private static HandedSecret? InMemory()
    {
        if (!OperatingSystem.IsLinux() || Control(GetDumpable, 0, 0, 0, 0) != 1)
        {
            return null;
        }

        var handle = new SafeFileHandle(CreateInMemory("kotsu", CloseOnExec), ownsHandle: true);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            return null;
        }

        File.SetUnixFileMode(handle, OwnerOnly);
        return new(new(handle, FileAccess.ReadWrite, 0), FormattableString.Invariant($"/proc/{Environment.ProcessId}/fd/{handle.DangerousGetHandle()}"), null);
    }

    private static HandedSecret InFile(string folder)
    {
        var path = System.IO.Path.Combine(folder, $"{FilePrefix}{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(new(path, options), path, path);
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateInMemory(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int what, nuint second, nuint third, nuint fourth, nuint fifth);
}
