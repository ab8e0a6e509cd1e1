namespace Kotsu.History;

/// <summary>The touches of every path, found by file or by folder.</summary>
internal sealed class SortedPaths
{
    private readonly string[] names;
    private readonly IReadOnlyList<Touch>[] touches;

    /// <summary>Sorts them by name, ordinal.</summary>
    public SortedPaths(IEnumerable<KeyValuePair<string, List<Touch>>> touchesByPath)
    {
        var sorted = touchesByPath.Where(p => p.Value.Count > 0).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        names = [.. sorted.Select(p => p.Key)];
        touches = [.. sorted.Select(p => (IReadOnlyList<Touch>)p.Value)];
    }

    /// <summary>The touches of one file, newest first; null where none are known.</summary>
    public IReadOnlyList<Touch>? Find(string file) =>
        Array.BinarySearch(names, file, StringComparer.Ordinal) is >= 0 and var at ? touches[at] : null;

    /// <summary>The touches of the file at <paramref name="path"/>, or of each file below it.</summary>
    public IEnumerable<IReadOnlyList<Touch>> At(string path)
    {
        var name = path.TrimEnd('/');
        if (Find(name) is { } own)
        {
            yield return own;
        }

        var prefix = name.Length == 0 ? "" : name + "/";
        var at = Array.BinarySearch(names, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < names.Length && names[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            yield return touches[at];
        }
    }
}
