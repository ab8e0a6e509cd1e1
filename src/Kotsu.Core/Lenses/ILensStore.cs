using Kotsu.Core.Problems;

namespace Kotsu.Core.Lenses;

/// <summary>Keeps the lenses that people of a workload imported, byte for byte.</summary>
public interface ILensStore
{
    /// <summary>Writes a lens, and the overlay where there is one; what was there under the id before is replaced as a whole.</summary>
    /// <param name="id">The name under which it is found again.</param>
    /// <param name="lens">The bytes of <c>lens.json</c>.</param>
    /// <param name="overlay">The bytes of <c>overlay.yaml</c>; null where the lens has none.</param>
    /// <param name="cancellationToken">Leaves what was there.</param>
    Task<WrittenLens> WriteAsync(LensId id, ReadOnlyMemory<byte> lens, byte[]? overlay, CancellationToken cancellationToken);
}

/// <summary>Where a lens was written, or why it was not.</summary>
/// <param name="Path">From the root of the workload, with <c>/</c> between its parts; null when it was refused.</param>
/// <param name="Problem">Why it was refused; null when it was written.</param>
public sealed record WrittenLens(string? Path, Problem? Problem);

/// <summary>Where imported lenses live, from the root of a workload: <c>.kotsu/lenses/ID/lens.json</c>, and <c>overlay.yaml</c> beside it.</summary>
public static class LensFolders
{
    /// <summary>The folder of all of them.</summary>
    public const string Root = ".kotsu/lenses";

    /// <summary>Name of a lens's file in its own folder.</summary>
    public const string LensFile = "lens.json";

    /// <summary>Name of the overlay beside it.</summary>
    public const string OverlayFile = "overlay.yaml";

    private const int LongestId = 128;

    /// <summary>Path of a lens's file, or of another one beside it.</summary>
    public static string PathOf(LensId id, string file = LensFile) => $"{Root}/{id.Value}/{file}";

    /// <summary>Whether a lens may be imported under the id: 1 to 128 of A–Z, a–z, 0–9, <c>-</c>, <c>_</c> and <c>.</c>, the first a letter or digit, so that it is a folder's name on any machine.</summary>
    public static bool IsId(LensId id) =>
        id.Value.Length is > 0 and <= LongestId
        && char.IsAsciiLetterOrDigit(id.Value[0])
        && id.Value[^1] != '.'
        && !id.Value.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
