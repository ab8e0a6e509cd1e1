using System.Numerics;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Gives equal lines the same number, and counts them. One table, used again and again.</summary>
internal sealed class LineClasses
{
    private Slot[] slots = new Slot[256];
    private Class[] classes = new Class[128];
    private int mask;
    private int round;
    private int used;

    /// <summary>Starts anew, for so many lines at most.</summary>
    public void Start(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2));
        if (slots.Length < size || round == int.MaxValue)
        {
            (slots, round) = (new Slot[Math.Max(size, slots.Length)], 0);
            classes = new Class[slots.Length / 2];
        }

        mask = size - 1;
        used = 0;
        round++;
    }

    /// <summary>Numbers lines of the older content, and counts them.</summary>
    public void AddOld(ReadOnlySpan<ulong> lines, Span<int> numbers)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            numbers[i] = NumberOf(lines[i]);
            ref var line = ref classes[numbers[i]];
            line.InOld++;
            line.LastInOld = i;
        }
    }

    /// <summary>Numbers lines of the newer content, and counts them. Most of them follow each other as they do in the older one, which spares looking them up.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="numbers">Takes their numbers.</param>
    /// <param name="old">The lines of the older content.</param>
    /// <param name="oldNumbers">Their numbers.</param>
    /// <returns>Whether one of them is among those of the older content.</returns>
    public bool AddRecent(ReadOnlySpan<ulong> lines, Span<int> numbers, ReadOnlySpan<ulong> old, ReadOnlySpan<int> oldNumbers)
    {
        var isShared = false;
        var next = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var follows = next < old.Length && old[next] == lines[i];
            var number = follows ? oldNumbers[next] : NumberOf(lines[i]);
            ref var line = ref classes[number];
            line.InRecent++;
            numbers[i] = number;
            if (line.InOld > 0)
            {
                isShared = true;
                next = (follows ? next : line.LastInOld) + 1;
            }
        }

        return isShared;
    }

    /// <summary>Counts another line, which both contents have, if it was numbered.</summary>
    public void CountAround(ulong line)
    {
        ref var slot = ref SlotOf(line);
        if (slot.Round == round)
        {
            classes[slot.Number].InOld++;
            classes[slot.Number].InRecent++;
        }
    }

    /// <summary>How often each of the two contents has lines of a class.</summary>
    public (int InOld, int InRecent) CountsOf(int number) => (classes[number].InOld, classes[number].InRecent);

    // Numbers are given in the order of the lines: what is looked up by them afterwards stands side by side.
    private int NumberOf(ulong line)
    {
        ref var slot = ref SlotOf(line);
        if (slot.Round != round)
        {
            slot = new() { Line = line, Round = round, Number = used };
            classes[used++] = default;
        }

        return slot.Number;
    }

    private ref Slot SlotOf(ulong line)
    {
        var at = (int)(line & (ulong)mask);
        while (slots[at].Round == round && slots[at].Line != line)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public ulong Line;
        public int Round;
        public int Number;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Class
    {
        public int InOld;
        public int InRecent;
        public int LastInOld;
    }
}
