using System.Numerics;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Numbers lines, equal ones alike, and counts them. One table, used again and again.</summary>
internal sealed class LineClasses
{
    private Entry[] slots = new Entry[256];
    private int[] inOld = new int[128];
    private int[] inRecent = new int[128];
    private int[] around = new int[128];
    private int mask;

    // A slot is taken when its number is above this one, so that nothing has to be cleared.
    private int floor;
    private int count;

    /// <summary>Starts anew, for so many lines at most.</summary>
    public void Start(int most)
    {
        floor += count;
        count = 0;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2));
        if (slots.Length < size || floor > int.MaxValue / 2)
        {
            size = Math.Max(size, slots.Length);
            (slots, floor) = (new Entry[size], 0);
            (inOld, inRecent, around) = (new int[size / 2], new int[size / 2], new int[size / 2]);
        }

        mask = size - 1;
    }

    /// <summary>Numbers lines of the older content, and counts them.</summary>
    public void AddOld(ReadOnlySpan<ulong> lines, Span<int> classes)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            classes[i] = Add(lines[i]);
            inOld[classes[i]]++;
        }
    }

    /// <summary>Numbers lines of the newer content, and counts them.</summary>
    /// <returns>Whether one of them is among those of the older content.</returns>
    public bool AddRecent(ReadOnlySpan<ulong> lines, Span<int> classes)
    {
        var isShared = false;
        for (var i = 0; i < lines.Length; i++)
        {
            classes[i] = Add(lines[i]);
            inRecent[classes[i]]++;
            isShared |= inOld[classes[i]] > 0;
        }

        return isShared;
    }

    /// <summary>Counts those among other lines, which both contents have, that were numbered.</summary>
    public void CountAround(ReadOnlySpan<ulong> lines)
    {
        foreach (var line in lines)
        {
            if (Slot(line).Number - floor is > 0 and var number)
            {
                around[number - 1]++;
            }
        }
    }

    /// <summary>How often each of the two contents has lines of a class.</summary>
    public (int InOld, int InRecent) CountsOf(int number) => (inOld[number] + around[number], inRecent[number] + around[number]);

    private int Add(ulong line)
    {
        ref var slot = ref Slot(line);
        if (slot.Number > floor)
        {
            return slot.Number - floor - 1;
        }

        slot = new(line, floor + count + 1);
        (inOld[count], inRecent[count], around[count]) = (0, 0, 0);
        return count++;
    }

    private ref Entry Slot(ulong line)
    {
        var at = (int)(line & (ulong)mask);
        while (slots[at].Number > floor && slots[at].Line != line)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Line, int Number);
}
