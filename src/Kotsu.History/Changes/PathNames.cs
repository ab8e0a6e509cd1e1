using System.Runtime.InteropServices;
using System.Text;

namespace Kotsu.History;

/// <summary>Paths by number.</summary>
internal sealed class PathNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> names = [];

    public PathNames() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Different paths so far.</summary>
    public int Count => names.Count;

    /// <summary>The path of a number, as <see cref="GitPath.ToText"/> writes it.</summary>
    public string this[int number] => names[number];

    /// <summary>Number of a path, given as git keeps it.</summary>
    public int Number(ReadOnlySpan<byte> path)
    {
        Span<char> plain = stackalloc char[256];
        return path.Length <= plain.Length && Ascii.ToUtf16(path, plain, out var length) == System.Buffers.OperationStatus.Done
            && lookup.TryGetValue(plain[..length], out var number)
            ? number
            : NumberOf(GitPath.ToText(path));
    }

    /// <summary>Number of a path that is there, given as it is shown; null for another.</summary>
    public int? Find(string name) => numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Makes room for as many as somebody says will come, a million at most: more are not believed before they are there.</summary>
    public void Expect(int count) => names.EnsureCapacity(numbers.EnsureCapacity(Math.Min(count, 1_000_000)));

    /// <summary>Number of a path, given as it is shown.</summary>
    public int NumberOf(string name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var isThere);
        if (!isThere)
        {
            number = names.Count;
            names.Add(name);
        }

        return number;
    }
}
