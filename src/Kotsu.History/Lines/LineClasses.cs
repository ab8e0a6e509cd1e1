using System.Numerics;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Gives equal lines the same number, and counts them. One table, used again and again.</summary>
internal sealed class LineClasses
{
    private Entry[] slots = new Entry[256];
    private int mask;
    private int round;

    /// <summary>Starts anew, for so many lines at most.</summary>
    public void Start(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2));
        if (slots.Length < size || round == int.MaxValue)
        {
            (slots, round) = (new Entry[Math.Max(size, slots.Length)], 0);
        }

        mask = size - 1;
        round++;
    }

    /// <summary>Numbers lines of the older content, and counts them.</summary>
    public void AddOld(ReadOnlySpan<ulong> lines, Span<int> classes)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            classes[i] = SlotOf(lines[i]);
            Taken(classes[i], lines[i]).InOld++;
        }
    }

    /// <summary>Numbers lines of the newer content, and counts them.</summary>
    /// <returns>Whether one of them is among those of the older content.</returns>
    public bool AddRecent(ReadOnlySpan<ulong> lines, Span<int> classes)
    {
        var isShared = false;
        for (var i = 0; i < lines.Length; i++)
        {
            classes[i] = SlotOf(lines[i]);
            ref var entry = ref Taken(classes[i], lines[i]);
            entry.InRecent++;
            isShared |= entry.InOld > 0;
        }

        return isShared;
    }

    /// <summary>Counts those among other lines, which both contents have, that were numbered.</summary>
    public void CountAround(ReadOnlySpan<ulong> lines)
    {
        foreach (var line in lines)
        {
            ref var entry = ref slots[SlotOf(line)];
            if (entry.Round == round)
            {
                entry.InOld++;
                entry.InRecent++;
            }
        }
    }

    /// <summary>How often each of the two contents has lines of a class.</summary>
    public (int InOld, int InRecent) CountsOf(int number) => (slots[number].InOld, slots[number].InRecent);

    private ref Entry Taken(int slot, ulong line)
    {
        ref var entry = ref slots[slot];
        if (entry.Round != round)
        {
            entry = new() { Line = line, Round = round };
        }

        return ref entry;
    }

    private int SlotOf(ulong line)
    {
        var at = (int)(line & (ulong)mask);
        while (slots[at].Round == round && slots[at].Line != line)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public ulong Line;
        public int Round;
        public int InOld;
        public int InRecent;
    }
}
