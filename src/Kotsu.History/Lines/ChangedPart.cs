using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>What stands between the equal lines at the head and at the tail of two contents. Places are bytes, from 0.</summary>
/// <param name="At">Where it starts, in both.</param>
/// <param name="OldEnd">Where it ends in the older content.</param>
/// <param name="RecentEnd">Where it ends in the newer content.</param>
/// <param name="Cut">Bytes at the end of both that git does not look at.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChangedPart(int At, int OldEnd, int RecentEnd, int Cut)
{
    private const int Block = 1024;

    /// <summary>Lines before it.</summary>
    public required int LinesAbove { get; init; }

    /// <summary>Whether nothing stands there: the contents are equal.</summary>
    public bool IsEmpty => At == OldEnd && At == RecentEnd;

    /// <summary>Finds it.</summary>
    public static ChangedPart Of(ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent)
    {
        var cut = CutOf(old, recent);
        old = old[..^cut];
        recent = recent[..^cut];
        var head = old.CommonPrefixLength(recent);
        var at = head == old.Length && head == recent.Length ? head : old[..head].LastIndexOf((byte)'\n') + 1;
        var tail = TailOf(old[at..], recent[at..]);
        return new(at, old.Length - tail, recent.Length - tail, cut) { LinesAbove = old[..at].Count((byte)'\n') };
    }

    /// <summary>How many bytes at the end of both are equal. Compiled at once: ahead of time, code for such long vectors is not made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // Equal tails are cut off in blocks of 1,024 bytes, but for what completes a line. It matters where lists of few lines are judged by their
    // length, and where a change could slide down into the tail.
    private static int CutOf(ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent)
    {
        var blocks = CommonSuffix(old, recent) / Block * Block;
        var lineEnd = old[^blocks..].IndexOf((byte)'\n');
        return lineEnd < 0 ? 0 : blocks - lineEnd - 1;
    }

    // Whole lines only. The equal bytes may start with a line in both, or amid one.
    private static int TailOf(ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent)
    {
        var same = CommonSuffix(old, recent);
        var lineEnd = StartsLine(old, same) && StartsLine(recent, same) ? -1 : old[^same..].IndexOf((byte)'\n');
        return lineEnd >= 0 ? same - lineEnd - 1 : StartsLine(old, same) && StartsLine(recent, same) ? same : 0;
    }

    private static bool StartsLine(ReadOnlySpan<byte> lines, int left) => left == lines.Length || lines[^(left + 1)] == '\n';
}
