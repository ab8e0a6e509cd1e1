namespace Kotsu.History;

/// <summary>The touches of every path, found by file or by folder.</summary>
internal sealed class SortedPaths
{
    private readonly PathNames paths;
    private readonly PathRows rows;
    private readonly string[] names;
    private readonly int[] numbers;

    // Where each path stands among those that were touched.
    private readonly int[] places;

    /// <summary>Sorts the paths that were touched by name, ordinal.</summary>
    /// <param name="paths">The names of all paths.</param>
    /// <param name="rows">Their touches.</param>
    public SortedPaths(PathNames paths, PathRows rows)
    {
        (this.paths, this.rows) = (paths, rows);
        var touched = 0;
        for (var path = 0; path < paths.Count; path++)
        {
            touched += rows.Starts[path + 1] > rows.Starts[path] ? 1 : 0;
        }

        (names, numbers) = (new string[touched], new int[touched]);
        for (int path = 0, at = 0; path < paths.Count; path++)
        {
            if (rows.Starts[path + 1] > rows.Starts[path])
            {
                (names[at], numbers[at++]) = (paths[path], path);
            }
        }

        Sort();
        places = new int[paths.Count];
        Array.Fill(places, -1);
        for (var at = 0; at < numbers.Length; at++)
        {
            places[numbers[at]] = at;
        }
    }

    /// <summary>The touches of one file, newest first; none where none are known.</summary>
    public ArraySegment<Touch> Find(string file) => paths.Find(file) is { } path ? rows.Of(path) : default;

    /// <summary>The touches of the file at <paramref name="place"/>, or of each file below it.</summary>
    public IEnumerable<ArraySegment<Touch>> At(string place)
    {
        var name = place.TrimEnd('/');
        var own = paths.Find(name) is { } path ? places[path] : -1;
        if (own >= 0)
        {
            yield return rows.Of(numbers[own]);

            if (own + 1 == names.Length || !names[own + 1].StartsWith(name, StringComparison.Ordinal))
            {
                yield break;
            }
        }

        // Between a path and what stands below it others may stand: "a", "a-b", "a/b".
        var prefix = name.Length == 0 ? "" : name + "/";
        var at = Search(prefix);
        for (at = at < 0 ? ~at : at; at < names.Length && names[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            yield return rows.Of(numbers[at]);
        }
    }

    private int Search(string name)
    {
        var (low, high) = (0, names.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(names[middle], name);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    // Kept paths are in order already; those of new commits stand behind them.
    private void Sort()
    {
        var sorted = 1;
        while (sorted < names.Length && string.CompareOrdinal(names[sorted - 1], names[sorted]) < 0)
        {
            sorted++;
        }

        if (sorted >= names.Length)
        {
            return;
        }

        Array.Sort(names, numbers, sorted, names.Length - sorted, StringComparer.Ordinal);
        var (head, headNumbers) = (names.AsSpan(0, sorted).ToArray(), numbers.AsSpan(0, sorted).ToArray());
        for (int one = 0, other = sorted, to = 0; one < sorted; to++)
        {
            var isHead = other == names.Length || string.CompareOrdinal(head[one], names[other]) < 0;
            (names[to], numbers[to]) = isHead ? (head[one], headNumbers[one]) : (names[other], numbers[other]);
            one += isHead ? 1 : 0;
            other += isHead ? 0 : 1;
        }
    }
}
