using System.Runtime.InteropServices;

namespace Kotsu.History;

/// <summary>Finds files that were edited while they moved: one gone and one new file of the same name in one commit are one file.</summary>
internal sealed class MovedByName
{
    private const int None = -1;
    private const int Several = -2;

    private readonly PathNames paths;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The number of the last segment of each path; None until somebody asks.
    private readonly int[] nameOf;

    // By that number: the path that went and the one that came in the commit at hand.
    private readonly List<(int Went, int Came)> found = [];
    private readonly Predicate<int> isPaired;

    /// <param name="paths">The paths of all changes to come.</param>
    public MovedByName(PathNames paths)
    {
        this.paths = paths;
        nameOf = new int[paths.Count];
        Array.Fill(nameOf, None);
        isPaired = path => Found(path) is { Went: >= 0, Came: >= 0 };
    }

    /// <summary>Moves the pairs among the paths that one commit added and removed into those that moved, in the order of the added ones.</summary>
    public void Pair(List<int> added, List<int> removed, List<(int Old, int New)> moved)
    {
        if (added.Count == 0 || removed.Count == 0)
        {
            return;
        }

        removed.ForEach(path => Found(path).Went = Found(path).Went == None ? path : Several);
        added.ForEach(path => Found(path).Came = Found(path).Came == None ? path : Several);
        var first = moved.Count;
        foreach (var path in added)
        {
            if (isPaired(path))
            {
                moved.Add((Found(path).Went, path));
            }
        }

        added.RemoveAll(isPaired);
        removed.RemoveAll(isPaired);
        added.ForEach(Forget);
        removed.ForEach(Forget);
        foreach (var (old, _) in CollectionsMarshal.AsSpan(moved)[first..])
        {
            Forget(old);
        }
    }

    private void Forget(int path) => Found(path) = (None, None);

    private ref (int Went, int Came) Found(int path)
    {
        ref var name = ref nameOf[path];
        if (name == None)
        {
            var segment = paths[path].AsSpan(paths[path].LastIndexOf('/') + 1);
            if (!numbers.TryGetValue(segment, out name))
            {
                name = found.Count;
                numbers[segment] = name;
                found.Add((None, None));
            }
        }

        return ref CollectionsMarshal.AsSpan(found)[name];
    }
}
