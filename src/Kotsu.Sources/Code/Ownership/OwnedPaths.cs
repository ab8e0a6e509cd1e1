using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Syntax;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Puts files together to the paths whose owner is worth knowing.</summary>
/// <remarks>
/// A path is a folder at the top, or a file at the top that builds, runs or configures something. A folder of which a part is
/// owned and a part is not is told by the folders in it instead, and by the files that lie directly in it: one by one, or, where
/// they are many, together under the folder's own name.
/// </remarks>
internal static class OwnedPaths
{
    private const int MostDirectFiles = 5;

    private static readonly HashSet<string> prose = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".txt", ".rst", ".adoc", ".png", ".svg", ".jpg", ".gif", ".ico", ".pdf", "",
    };

    /// <summary>The paths, ordinal order.</summary>
    /// <param name="files">Files that people of the workload wrote.</param>
    /// <param name="decide">Who owns a file.</param>
    public static IReadOnlyList<OwnedPath> Of(IReadOnlyList<string> files, Func<string, Decision> decide)
    {
        var decided = files.Select(f => new Owned(f, decide(f))).ToList();
        var paths = decided.GroupBy(d => Part(d.Path, 0)).SelectMany(Tell);
        return [.. paths.OrderBy(p => p.At.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<OwnedPath> Tell(IGrouping<string, Owned> top)
    {
        var isFile = top.Any(d => d.Path == top.Key);
        if (isFile)
        {
            return IsWorthOwning(top.Key) ? [Sum(top.Key, [.. top])] : [];
        }

        var unowned = top.Count(d => d.Decision.Owners.Count == 0);
        return unowned == 0 || unowned == top.Count()
            ? [Sum(top.Key, [.. top])]
            : TellParts(top);
    }

    private static IEnumerable<OwnedPath> TellParts(IGrouping<string, Owned> top)
    {
        var direct = top.Where(d => d.Path.Count(c => c == '/') == 1).ToList();
        var parts = top.Except(direct).GroupBy(d => $"{top.Key}/{Part(d.Path, 1)}").Select(g => Sum(g.Key, [.. g]));
        return direct.Count > MostDirectFiles
            ? parts.Append(Sum(top.Key, direct))
            : parts.Concat(direct.Where(d => IsWorthOwning(d.Path)).Select(d => Sum(d.Path, [d])));
    }

    private static OwnedPath Sum(string path, List<Owned> files)
    {
        var unowned = files.Where(f => f.Decision.Owners.Count == 0).ToList();
        var owners = files.SelectMany(f => f.Decision.Owners).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        var most = (unowned.Count * 2 > files.Count ? unowned : files).Select(f => f.Decision.By).OfType<Location>();
        var decidedBy = most.GroupBy(l => (l.Path, l.Line)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Path, StringComparer.Ordinal).ThenBy(g => g.Key.Line).FirstOrDefault()?.First();
        return new(new(path), files.Count, unowned.Count, [.. owners], decidedBy);
    }

    private static bool IsWorthOwning(string file) =>
        file[(file.LastIndexOf('/') + 1)..] is not ['.', ..] && (Languages.IsCode(file) || !prose.Contains(Path.GetExtension(file)));

    private static string Part(string path, int number) => path.Split('/', number + 2)[number];

    private sealed record Owned(string Path, Decision Decision);
}
