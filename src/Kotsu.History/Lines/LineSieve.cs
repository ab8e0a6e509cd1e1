using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Says of a line whether it may be one of some, by its length and its last eight bytes: that takes a fraction of what its hash does. A line that is one of them always may be.</summary>
internal sealed class LineSieve
{
    private const int Bits = 14;
    private const int Tail = sizeof(ulong);

    private readonly ulong[] marks = new ulong[1 << (Bits - 6)];

    /// <summary>Starts anew, with none.</summary>
    public void Start() => Array.Clear(marks);

    /// <summary>Says of every line that it may be one, until it is started anew.</summary>
    public void Open() => Array.Fill(marks, ulong.MaxValue);

    /// <summary>Adds the lines of a table that are known.</summary>
    public void Add(LineTable table)
    {
        ref var bytes = ref MemoryMarshal.GetReference(table.Content);
        var starts = table.KnownStarts;
        for (var i = 0; i < starts.Length - 1; i++)
        {
            var place = PlaceOf(ref bytes, starts[i], starts[i + 1]);
            marks[place >> 6] |= 1UL << place;
        }
    }

    /// <summary>Whether a line may be one of them.</summary>
    /// <param name="bytes">The first byte of the content.</param>
    /// <param name="start">Where the line starts in it.</param>
    /// <param name="end">Where it ends, its end included.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ref byte bytes, int start, int end)
    {
        var place = PlaceOf(ref bytes, start, end);
        return (marks[place >> 6] & (1UL << place)) != 0;
    }

    // What stands before a short line is shifted out of its tail.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ref byte bytes, int start, int end)
    {
        unchecked
        {
            var length = end - start;
            var tail = end < Tail ? Head(ref bytes, end) : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, end - Tail));
            tail >>= Math.Max(0, 8 * (Tail - length));
            return (int)(((tail + (ulong)length) * 0x9E3779B97F4A7C15) >> (64 - Bits));
        }
    }

    // The same where fewer bytes stand before the end.
    private static ulong Head(ref byte bytes, int end)
    {
        var tail = 0UL;
        for (var i = 0; i < end; i++)
        {
            tail |= (ulong)Unsafe.Add(ref bytes, i) << (8 * (Tail - end + i));
        }

        return tail;
    }
}
