namespace Kotsu.Sources.Code.Knowledge;

/// <summary>Puts files together to folders large enough to say something about.</summary>
internal static class KnowledgeFolders
{
    /// <summary>Fewest files of a folder that is told on its own. In fewer, one author of most files is chance.</summary>
    public const int FewestFiles = 5;

    /// <summary>
    /// The folders with their files. From the deepest folder up: one with at least 5 files, its own and those that folders below could
    /// not be told with, stands for itself; what is less goes to the folder above. So each file belongs to one folder at most, and
    /// to the deepest that can be told. What is left at the root and less than 5 is not told.
    /// </summary>
    /// <returns>By folder, ordinal order; the root is empty.</returns>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Files)> Of(IEnumerable<string> files)
    {
        var pools = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Pool(pools, Above(file)).Add(file);
        }

        var told = new List<(string Folder, IReadOnlyList<string> Files)>();
        for (var depth = pools.Keys.Select(Depth).DefaultIfEmpty(0).Max(); depth >= 0; depth--)
        {
            foreach (var folder in pools.Keys.Where(f => Depth(f) == depth).ToList())
            {
                var pool = pools[folder];
                if (pool.Count >= FewestFiles)
                {
                    told.Add((folder, pool));
                }
                else if (folder.Length > 0)
                {
                    Pool(pools, Above(folder)).AddRange(pool);
                }
            }
        }

        return [.. told.OrderBy(t => t.Folder, StringComparer.Ordinal)];
    }

    private static int Depth(string folder) => folder.Length == 0 ? 0 : folder.Count(c => c == '/') + 1;

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static List<string> Pool(Dictionary<string, List<string>> pools, string folder) =>
        pools.TryGetValue(folder, out var pool) ? pool : pools[folder] = [];
}
