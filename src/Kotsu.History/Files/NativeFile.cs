using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kotsu.History.Files;

/// <summary>What the runtime's own native library knows of a file and its managed API does not tell: whether it is a pipe, a socket or a device.</summary>
internal static partial class NativeFile
{
    private const string Library = "libSystem.Native";
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;

    // The runtime's own flags, the same on every platform: read only, close on exec, do not follow a link.
    private const int ReadOnlyCloseOnExecNoFollow = 0x0010 | 0x0200;

    /// <summary>What stands at a path itself, links not followed, and its size in bytes.</summary>
    public static (FileKind Kind, long Size) Look(string path) =>
        LStat(path, out var status) == 0 ? (KindOf(status.Mode), status.Size) : (FileKind.Missing, 0);

    /// <summary>What an open handle leads to.</summary>
    public static FileKind KindOf(SafeFileHandle handle) =>
        FStat(handle, out var status) == 0 ? KindOf(status.Mode) : FileKind.Missing;

    /// <summary>Opens for reading; an invalid handle where the last part of the path is a link or cannot be opened.</summary>
    public static SafeFileHandle Open(string path) => new(OpenRaw(path, ReadOnlyCloseOnExecNoFollow, 0), ownsHandle: true);

    private static FileKind KindOf(int mode) => (mode & TypeMask) switch
    {
        Regular => FileKind.Regular,
        Folder => FileKind.Folder,
        Link => FileKind.Link,
        _ => FileKind.Special,
    };

    [LibraryImport(Library, EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat(string path, out Status status);

    [LibraryImport(Library, EntryPoint = "SystemNative_FStat")]
    private static partial int FStat(SafeFileHandle handle, out Status status);

    [LibraryImport(Library, EntryPoint = "SystemNative_Open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenRaw(string path, int flags, int mode);

    // Head of the library's FileStatus; the size leaves room for all of it.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint User;
        public uint Group;
        public long Size;
    }
}
