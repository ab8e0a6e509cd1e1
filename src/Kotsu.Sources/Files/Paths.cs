namespace Kotsu.Sources.Files;

/// <summary>Paths of a tree: parts with <c>/</c> between them, never leaving the root.</summary>
internal static class Paths
{
    /// <summary><paramref name="path"/> as seen from <paramref name="folder"/>, from the root where it begins with <c>/</c>; null where it leaves the root or names it.</summary>
    public static string? Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : $"{folder}/{path}").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
