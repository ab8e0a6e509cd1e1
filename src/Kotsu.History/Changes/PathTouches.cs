using System.Text;

namespace Kotsu.History;

/// <summary>Gathers the changes of one commit after the other, newest first, and follows files back to their earlier names.</summary>
internal sealed class PathTouches
{
    // Reformatting, a renamed package, a new licence header: what changes more is about the tree, not about its files.
    private const int MostOfFocused = 50;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> names = [];
    private readonly List<List<Touch>> touches = [];

    // The path under which the history of a path, as it is called at this point of the walk, goes on.
    private readonly List<int> today = [];

    private readonly List<int> changed = [];
    private readonly List<int> added = [];
    private readonly List<int> removed = [];
    private readonly List<(int Old, int New)> moved = [];

    public PathTouches() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Different paths so far.</summary>
    public int Count => names.Count;

    /// <summary>Number of a path.</summary>
    public int Number(ReadOnlySpan<byte> path)
    {
        Span<char> plain = stackalloc char[256];
        if (path.Length <= plain.Length && Ascii.ToUtf16(path, plain, out var length) == System.Buffers.OperationStatus.Done
            && lookup.TryGetValue(plain[..length], out var number))
        {
            return number;
        }

        var name = GitPath.ToText(path);
        if (!numbers.TryGetValue(name, out number))
        {
            number = names.Count;
            numbers[name] = number;
            names.Add(name);
            touches.Add([]);
            today.Add(number);
        }

        return number;
    }

    /// <summary>A path was added (A), deleted (D) or changed (anything else) by the commit being read.</summary>
    public void Note(char state, int path) => (state switch
    {
        'A' => added,
        'D' => removed,
        _ => changed,
    }).Add(path);

    /// <summary>A file was moved, unchanged, by the commit being read.</summary>
    public void NoteMove(int old, int path) => moved.Add((old, path));

    /// <summary>Ends the commit being read.</summary>
    public void Take(int commit, int author)
    {
        PairByName();
        var touch = new Touch(commit, author, IsWide: changed.Count + added.Count + removed.Count + moved.Count > MostOfFocused);
        foreach (var path in changed.Concat(added).Concat(removed).Concat(moved.Select(m => m.New)))
        {
            touches[today[path]].Add(touch);
        }

        // First all touches, then all names: a commit may exchange two files.
        var befores = moved.Select(m => (m.Old, Goes: today[m.New])).ToList();
        foreach (var (old, goes) in befores)
        {
            today[old] = goes;
        }

        changed.Clear();
        added.Clear();
        removed.Clear();
        moved.Clear();
    }

    /// <summary>Everything gathered.</summary>
    public SortedPaths ToSorted() => new(names.Select((name, number) => KeyValuePair.Create(name, touches[number])));

    // A file that was edited while it moved keeps its name: one gone and one new file of that name in one commit are one file.
    private void PairByName()
    {
        if (added.Count == 0 || removed.Count == 0)
        {
            return;
        }

        var gone = removed.GroupBy(FileName).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        var pairs = added.GroupBy(FileName).Where(g => g.Count() == 1 && gone.ContainsKey(g.Key))
            .Select(g => (Old: gone[g.Key], New: g.Single())).ToList();
        var paired = pairs.SelectMany(p => new[] { p.Old, p.New }).ToHashSet();
        added.RemoveAll(paired.Contains);
        removed.RemoveAll(paired.Contains);
        moved.AddRange(pairs);
    }

    private string FileName(int path) => names[path][(names[path].LastIndexOf('/') + 1)..];
}
