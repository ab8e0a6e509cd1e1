using System.Runtime.InteropServices;

namespace Kotsu.History;

/// <summary>Gathers the changes of one commit after the other, newest first, and follows files back to their earlier names.</summary>
internal sealed class PathTouches
{
    // Reformatting, a renamed package, a new licence header: what changes more is about the tree, not about its files.
    private const int MostOfFocused = 50;

    private readonly PathNames names;
    private readonly TouchList touches;
    private readonly MovedByName movedByName;

    // The path under which the history of a path, as it is called at this point of the walk, goes on.
    private readonly int[] today;

    private readonly List<int> changed = [];
    private readonly List<int> added = [];
    private readonly List<int> removed = [];
    private readonly List<(int Old, int New)> moved = [];

    /// <param name="names">The paths of all changes to come.</param>
    /// <param name="expected">How many touches will come at most.</param>
    public PathTouches(PathNames names, int expected)
    {
        this.names = names;
        touches = new(names.Count, expected);
        movedByName = new(names);
        today = new int[names.Count];
        for (var path = 0; path < today.Length; path++)
        {
            today[path] = path;
        }
    }

    /// <summary>Takes the changes of a commit.</summary>
    /// <param name="commit">Its number in the order of the walk.</param>
    /// <param name="author">See <see cref="People.Number"/>.</param>
    /// <param name="changes">See <see cref="PathChange"/>.</param>
    public void Take(int commit, int author, ReadOnlySpan<int> changes)
    {
        Sort(changes);
        movedByName.Pair(added, removed, moved);
        var touch = new Touch(commit, author, IsWide: changed.Count + added.Count + removed.Count + moved.Count > MostOfFocused);
        Touch(changed, touch);
        Touch(added, touch);
        Touch(removed, touch);
        foreach (var (_, path) in moved)
        {
            Touch(path, touch);
        }

        // First all touches, then all names: a commit may exchange two files.
        if (moved.Count > 0)
        {
            var befores = moved.ConvertAll(m => (m.Old, Goes: today[m.New]));
            foreach (var (old, goes) in befores)
            {
                today[old] = goes;
            }
        }

        changed.Clear();
        added.Clear();
        removed.Clear();
        moved.Clear();
    }

    /// <summary>Everything gathered.</summary>
    public SortedPaths ToSorted() => new(names, touches.ByPath());

    private void Sort(ReadOnlySpan<int> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var (path, kind) = (changes[i] >> 2, changes[i] & 3);
            if (kind == PathChange.Moved)
            {
                moved.Add((path, changes[++i]));
            }
            else
            {
                (kind == PathChange.Added ? added : kind == PathChange.Removed ? removed : changed).Add(path);
            }
        }
    }

    private void Touch(List<int> paths, Touch touch)
    {
        foreach (var path in CollectionsMarshal.AsSpan(paths))
        {
            Touch(path, touch);
        }
    }

    private void Touch(int path, Touch touch) => touches.Add(today[path], touch);
}
