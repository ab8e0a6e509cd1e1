using System.Numerics;

namespace Kotsu.History.Lines;

/// <summary>The lines of a content, split only where they are looked at: from a place in the middle on, in both directions.</summary>
/// <remarks>Used again and again. It does not own the content, which is to be looked at for one step of a walk only.</remarks>
internal sealed class LineTable
{
    private const int Reach = 8;

    private ArraySegment<byte> content = [];
    private ulong[] hashes = new ulong[256];
    private int[] starts = new int[257];

    // The lines known: how many, the number of the first, and its place in the arrays, which grow at both ends.
    private int known;
    private int first;
    private int low;

    // How many are split next time when one is looked at that is not known.
    private int reach;

    /// <summary>The content; never to be written to.</summary>
    public ReadOnlySpan<byte> Content => content;

    /// <summary>The hashes of the lines that were split on purpose, and of those around them that were looked at.</summary>
    public ReadOnlySpan<ulong> Known => hashes.AsSpan(low, known);

    /// <summary>Where each of those starts, and the last one ends.</summary>
    public ReadOnlySpan<int> KnownStarts => starts.AsSpan(low, known + 1);

    /// <summary>Starts with a content, none of whose lines is known yet.</summary>
    /// <param name="content">The content.</param>
    /// <param name="at">A place where a line starts.</param>
    /// <param name="line">The number of that line.</param>
    public void Start(ArraySegment<byte> content, int at, int line)
    {
        this.content = content;
        (known, first, low, reach) = (0, line, Reach, Reach);
        starts[low] = at;
    }

    /// <summary>Splits further, up to a place where a line starts.</summary>
    public void SplitTo(int end)
    {
        var from = starts[low + known];
        var rest = content.AsSpan(from, end - from);
        var count = LineSplitter.Count(rest);
        MakeRoom(0, count);
        var ends = starts.AsSpan(low + known + 1, count);
        LineSplitter.Split(rest, ends, hashes.AsSpan(low + known, count));
        Shift(ends, from);
        known += count;
    }

    /// <summary>The hash of a line. A last line without its end differs from one with it.</summary>
    public ulong Hash(int line)
    {
        // The arrays may be others afterwards.
        var place = PlaceOf(line);
        return hashes[place];
    }

    /// <summary>The bytes of a line, its end included.</summary>
    public ReadOnlySpan<byte> Line(int line)
    {
        var place = PlaceOf(line);
        return content.AsSpan(starts[place], starts[place + 1] - starts[place]);
    }

    /// <summary>The number of the line that holds a byte.</summary>
    public int NumberAt(int position) => Content[..position].Count((byte)'\n');

    /// <summary>Where each line of a content starts; one entry more than lines.</summary>
    public static int[] StartsOf(ReadOnlySpan<byte> content)
    {
        var places = new List<int> { 0 };
        for (var at = 0; at < content.Length; places.Add(at))
        {
            var end = content[at..].IndexOf((byte)'\n');
            at = end < 0 ? content.Length : at + end + 1;
        }

        return [.. places];
    }

    private int PlaceOf(int line)
    {
        while (line < first)
        {
            SplitAbove(reach);
            reach *= 2;
        }

        while (line >= first + known)
        {
            SplitBelow(reach);
            reach *= 2;
        }

        return low + line - first;
    }

    private void SplitAbove(int lines)
    {
        var end = starts[low];
        var start = end;
        var count = 0;
        for (; count < lines && start > 0; count++)
        {
            start = Content[..(start - 1)].LastIndexOf((byte)'\n') + 1;
        }

        if (count == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(lines), "There is no line before the first one.");
        }

        MakeRoom(count, 0);
        low -= count;
        var ends = starts.AsSpan(low + 1, count);
        LineSplitter.Split(Content[start..end], ends, hashes.AsSpan(low, count));
        Shift(ends, start);
        starts[low] = start;
        (first, known) = (first - count, known + count);
    }

    private void SplitBelow(int lines)
    {
        var from = starts[low + known];
        if (from == content.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(lines), "There is no line behind the last one.");
        }

        var end = from;
        for (var i = 0; i < lines && end < content.Count; i++)
        {
            var feed = Content[end..].IndexOf((byte)'\n');
            end = feed < 0 ? content.Count : end + feed + 1;
        }

        SplitTo(end);
    }

    // Room for more lines before and behind those that are known.
    private void MakeRoom(int above, int below)
    {
        if (above <= low && low + known + below <= hashes.Length)
        {
            return;
        }

        var newLow = Math.Max(low, above + known + Reach);
        var size = newLow + ((known + below) * 2) + Reach;
        var (newHashes, newStarts) = (new ulong[size], new int[size + 1]);
        hashes.AsSpan(low, known).CopyTo(newHashes.AsSpan(newLow));
        starts.AsSpan(low, known + 1).CopyTo(newStarts.AsSpan(newLow));
        (hashes, starts, low) = (newHashes, newStarts, newLow);
    }

    private static void Shift(Span<int> places, int by)
    {
        var i = 0;
        var step = new Vector<int>(by);
        for (; i + Vector<int>.Count <= places.Length; i += Vector<int>.Count)
        {
            (new Vector<int>(places[i..]) + step).CopyTo(places[i..]);
        }

        for (; i < places.Length; i++)
        {
            places[i] += by;
        }
    }
}
