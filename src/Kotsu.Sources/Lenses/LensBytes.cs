using Kotsu.Core.Problems;
using Kotsu.History.Files;

namespace Kotsu.Sources.Lenses;

/// <summary>The bytes of a lens file that somebody named, or why there are none. Exactly one of the two is there.</summary>
public sealed record LensBytes(byte[]? Bytes, Problem? Problem)
{
    /// <summary>A larger file is refused by its size. A lens of 500,000 characters takes at most 1.5 MB in its usual UTF-8.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Reads a file whole. A link that the reader named is followed; what it leads to must be a regular file.</summary>
    public static LensBytes Read(string path)
    {
        var real = Target(path);
        var (kind, size) = RegularFile.Look(real);
        return kind switch
        {
            FileKind.Missing => new(null, LensProblems.FileIsMissing(path)),
            not FileKind.Regular => new(null, LensProblems.IsNoFile(path)),
            _ when size > MostBytes => new(null, LensProblems.IsTooLarge(path, size, MostBytes)),
            _ => RegularFile.Read(real, MostBytes) is { } bytes ? new(bytes, null) : new(null, LensProblems.IsUnreadable(path)),
        };
    }

    private static string Target(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path; // a ring of links: the look that follows calls it what it is
        }
    }
}
