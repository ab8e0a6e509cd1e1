using System.Buffers.Binary;
using System.Numerics;

namespace Kotsu.History.Lines;

/// <summary>The lines of a content, each known by a hash of 64 bits: two lines are taken to be equal when their hashes are.</summary>
/// <remarks>The hash starts from a number that changes with each process, so that nobody can prepare lines that collide.</remarks>
internal sealed class LineTable
{
    private static readonly ulong seed = (ulong)Random.Shared.NextInt64();

    private LineTable(byte[] content, ulong[] hashes, int[] starts)
    {
        Content = content;
        Hashes = hashes;
        Starts = starts;
    }

    /// <summary>The content; never to be written to.</summary>
    public byte[] Content { get; }

    /// <summary>One hash a line. A last line without its end differs from one with it.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Where each line starts; one entry more than lines.</summary>
    public int[] Starts { get; }

    /// <summary>Lines.</summary>
    public int Count => Hashes.Length;

    /// <summary>About how much memory it takes, in bytes.</summary>
    public int Size => Content.Length + (Hashes.Length * 12) + 200;

    /// <summary>The bytes of a line, its end included.</summary>
    public ReadOnlySpan<byte> Line(int number) => Content.AsSpan(Starts[number], Starts[number + 1] - Starts[number]);

    /// <summary>The number of the line that holds a byte.</summary>
    public int NumberAt(int position) => Array.BinarySearch(Starts, position) is >= 0 and var at ? at : ~Array.BinarySearch(Starts, position) - 1;

    /// <summary>Where each line of a content starts; one entry more than lines.</summary>
    public static int[] StartsOf(ReadOnlySpan<byte> content)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < content.Length; starts.Add(at))
        {
            var end = content[at..].IndexOf((byte)'\n');
            at = end < 0 ? content.Length : at + end + 1;
        }

        return [.. starts];
    }

    /// <summary>Splits a content.</summary>
    public static LineTable Of(byte[] content) => Build(content, new([], [], [0]), 0, 0);

    /// <summary>Splits a content that is much like another one: only what differs is looked at line by line.</summary>
    public static LineTable Of(byte[] content, LineTable near)
    {
        var same = content.AsSpan().CommonPrefixLength(near.Content);
        var first = Array.BinarySearch(near.Starts, same);
        first = first >= 0 ? first : ~first - 1;
        if (first == near.Count && first > 0 && near.Content[^1] != '\n')
        {
            first--;
        }

        var start = near.Starts[first];
        var tail = CommonSuffix(content.AsSpan(start), near.Content.AsSpan(start));
        var last = Array.BinarySearch(near.Starts, near.Content.Length - tail);
        last = last >= 0 ? last : ~last;
        var inNew = content.Length - (near.Content.Length - near.Starts[last]);
        if (inNew > 0 && content[inNew - 1] != '\n' && last < near.Count)
        {
            last++;
        }

        return Build(content, near, first, near.Count - last);
    }

    /// <summary>How many bytes at the end of both are equal.</summary>
    public static int CommonSuffix(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = Math.Min(one.Length, other.Length);
        one = one[^length..];
        other = other[^length..];
        while (length >= Vector<byte>.Count && Vector.EqualsAll(new Vector<byte>(one[(length - Vector<byte>.Count)..]), new Vector<byte>(other[(length - Vector<byte>.Count)..])))
        {
            length -= Vector<byte>.Count;
        }

        while (length > 0 && one[length - 1] == other[length - 1])
        {
            length--;
        }

        return one.Length - length;
    }

    // The first and the last lines are those of the other table; what stands between is new.
    private static LineTable Build(byte[] content, LineTable near, int firstLines, int lastLines)
    {
        var from = near.Starts[firstLines];
        var nearTail = near.Starts[near.Count - lastLines];
        var moved = content.Length - near.Content.Length;
        var middle = content.AsSpan(from, nearTail + moved - from);
        var newLines = middle.Count((byte)'\n') + (middle.IsEmpty || middle[^1] == '\n' ? 0 : 1);
        var count = firstLines + newLines + lastLines;
        var hashes = GC.AllocateUninitializedArray<ulong>(count);
        var starts = GC.AllocateUninitializedArray<int>(count + 1);

        near.Hashes.AsSpan(0, firstLines).CopyTo(hashes);
        near.Starts.AsSpan(0, firstLines).CopyTo(starts);
        for (var line = firstLines; line < firstLines + newLines; line++)
        {
            var end = middle.IndexOf((byte)'\n') + 1;
            var text = end == 0 ? middle : middle[..end];
            starts[line] = from;
            hashes[line] = Hash(text);
            from += text.Length;
            middle = middle[text.Length..];
        }

        near.Hashes.AsSpan(near.Count - lastLines).CopyTo(hashes.AsSpan(count - lastLines));
        Shift(near.Starts.AsSpan(near.Count - lastLines), starts.AsSpan(count - lastLines), moved);
        starts[count] = content.Length;
        return new(content, hashes, starts);
    }

    private static void Shift(ReadOnlySpan<int> from, Span<int> to, int by)
    {
        var i = 0;
        var step = new Vector<int>(by);
        for (; i + Vector<int>.Count <= from.Length; i += Vector<int>.Count)
        {
            (new Vector<int>(from[i..]) + step).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] = from[i] + by;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> line)
    {
        unchecked
        {
            var hash = seed ^ ((ulong)line.Length * 0x9E3779B97F4A7C15);
            while (line.Length >= 8)
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(line));
                line = line[8..];
            }

            ulong rest = 0;
            for (var i = 0; i < line.Length; i++)
            {
                rest |= (ulong)line[i] << (8 * i);
            }

            return Mix(hash ^ rest);
        }
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, 0xD6E8FEB86659FD93, out var low);
        return high ^ low;
    }
}
