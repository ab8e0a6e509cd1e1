namespace Kotsu.Sources.Code.Knowledge;

/// <summary>Puts files together to folders large enough to say something about.</summary>
internal static class KnowledgeFolders
{
    /// <summary>Fewest files of a folder that is told on its own. In fewer, one author of most files is chance.</summary>
    public const int FewestFiles = 5;

    /// <summary>
    /// The folders with their files, from the deepest up. A folder stands for itself when 5 files lie directly in it, or when everything
    /// below it makes 5 and nothing below stands for itself yet. What does not goes to the folder above, so each file belongs to one
    /// folder at most, and a folder's name never stands for a few odd files of a large tree.
    /// </summary>
    /// <returns>By folder, ordinal order; the root is empty. Odd files that no folder takes are left out.</returns>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Files)> Of(IEnumerable<string> files)
    {
        var pools = new Dictionary<string, Pool>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var pool = At(pools, Above(file));
            pool.Files.Add(file);
            pool.Direct++;
        }

        var told = new List<(string Folder, IReadOnlyList<string> Files)>();
        for (var depth = pools.Keys.Select(Depth).DefaultIfEmpty(0).Max(); depth >= 0; depth--)
        {
            foreach (var folder in pools.Keys.Where(f => Depth(f) == depth).ToList())
            {
                Settle(pools, folder, told);
            }
        }

        return [.. told.OrderBy(t => t.Folder, StringComparer.Ordinal)];
    }

    private static void Settle(Dictionary<string, Pool> pools, string folder, List<(string Folder, IReadOnlyList<string> Files)> told)
    {
        var pool = pools[folder];
        var stands = pool.Direct >= FewestFiles || (pool.Files.Count >= FewestFiles && !pool.HasToldBelow);
        if (stands)
        {
            told.Add((folder, pool.Files));
        }

        if (folder.Length > 0)
        {
            var above = At(pools, Above(folder));
            above.HasToldBelow |= stands || pool.HasToldBelow;
            above.Files.AddRange(stands ? [] : pool.Files);
        }
    }

    private static int Depth(string folder) => folder.Length == 0 ? 0 : folder.Count(c => c == '/') + 1;

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static Pool At(Dictionary<string, Pool> pools, string folder) =>
        pools.TryGetValue(folder, out var pool) ? pool : pools[folder] = new();

    private sealed class Pool
    {
        public List<string> Files { get; } = [];

        public int Direct { get; set; }

        public bool HasToldBelow { get; set; }
    }
}
