using System.Text;
using Kotsu.History.Files;

namespace Kotsu.Sources.Lenses;

/// <summary>The files of one lens, not yet understood.</summary>
/// <param name="Id">The folder's name where the file is called <c>lens.json</c>, else the file's name without its end.</param>
/// <param name="Path">The lens file, for messages.</param>
/// <param name="Lens">Its bytes.</param>
/// <param name="Overlay">The text of <c>overlay.yaml</c> beside it; null where there is none.</param>
public sealed record LensTexts(string Id, string Path, ReadOnlyMemory<byte> Lens, string? Overlay)
{
    /// <summary>A larger overlay is not read.</summary>
    public const int MostOverlayBytes = 5 * 1024 * 1024;

    /// <summary>The overlay's path, for messages.</summary>
    public string OverlayPath => Beside(Path);

    /// <summary>Reads a lens file and the overlay beside it; null where there is no such regular file, or it is too large.</summary>
    public static LensTexts? Read(string path)
    {
        return LensBytes.Read(path).Bytes is { } lens ? Of(path, lens) : null;
    }

    /// <summary>A lens file that was read already, and the overlay beside it.</summary>
    public static LensTexts Of(string path, byte[] lens)
    {
        var overlay = ReadOverlay(path);
        return new(IdOf(System.IO.Path.GetFullPath(path)), path, lens, overlay is null ? null : Encoding.UTF8.GetString(overlay));
    }

    /// <summary>The bytes of the overlay beside a lens file; null where there is none.</summary>
    public static byte[]? ReadOverlay(string path) => RegularFile.Read(Beside(path), MostOverlayBytes);

    /// <summary>The id of the lens in a file.</summary>
    public static string IdOf(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var folder = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path));
        return name == "lens" && !string.IsNullOrEmpty(folder) ? folder : name;
    }

    private static string Beside(string path) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", "overlay.yaml");
}
