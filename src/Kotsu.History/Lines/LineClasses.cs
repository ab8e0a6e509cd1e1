using System.Numerics;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Gives equal lines the same number, and counts them. One table, used again and again.</summary>
internal sealed class LineClasses
{
    private const ulong Upper = 0xFFFFFFFF_00000000;

    // A free slot is 0. Others hold the upper half of a line's hash, and below it one more than its number.
    private ulong[] slots = new ulong[256];
    private Class[] classes = new Class[128];
    private int mask;
    private int used;

    /// <summary>Starts anew, for so many lines at most.</summary>
    public void Start(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2));
        if (slots.Length < size)
        {
            slots = new ulong[size];
            classes = new Class[size / 2];
        }

        mask = size - 1;
        used = 0;
        slots.AsSpan(0, size).Clear();
    }

    /// <summary>Numbers lines of the older content, and counts them.</summary>
    public void AddOld(ReadOnlySpan<ulong> lines, Span<int> numbers)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var number = NumberOf(lines[i]);
            numbers[i] = number;
            ref var line = ref classes[number];
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
            if (next < old.Length && old[next] == lines[i])
            {
                var same = oldNumbers[next++];
                numbers[i] = same;
                classes[same].InRecent++;
                isShared = true;
                continue;
            }

            var number = NumberOf(lines[i]);
            numbers[i] = number;
            ref var line = ref classes[number];
            line.InRecent++;
            if (line.InOld > 0)
            {
                isShared = true;
                next = line.LastInOld + 1;
            }
        }

        return isShared;
    }

    /// <summary>Counts another line, which both contents have, if it was numbered.</summary>
    public void CountAround(ulong line)
    {
        var slot = slots[PlaceOf(line)];
        if (slot != 0)
        {
            ref var found = ref classes[unchecked((int)slot) - 1];
            found.InOld++;
            found.InRecent++;
        }
    }

    /// <summary>Judges how common lines are in the other content.</summary>
    /// <param name="numbers">The numbers of the lines.</param>
    /// <param name="isOld">Whether they are of the older content.</param>
    /// <param name="many">From how many on it has them everywhere.</param>
    /// <param name="kinds">Takes the judgements; as many as lines.</param>
    public void Judge(ReadOnlySpan<int> numbers, bool isOld, int many, Span<Commonness> kinds)
    {
        var counted = classes.AsSpan(0, used);
        if (isOld)
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                kinds[i] = Of(counted[numbers[i]].InRecent, many);
            }
        }
        else
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                kinds[i] = Of(counted[numbers[i]].InOld, many);
            }
        }
    }

    // Without a branch.
    private static Commonness Of(int count, int many) => (Commonness)((count > 0 ? 1 : 0) + (count >= many ? 1 : 0));

    // Numbers are given in the order of the lines: what is looked up by them afterwards stands side by side.
    private int NumberOf(ulong line)
    {
        ref var slot = ref slots[PlaceOf(line)];
        if (slot == 0)
        {
            classes[used++] = new() { Line = line };
            slot = (line & Upper) | (uint)used;
        }

        return unchecked((int)slot) - 1;
    }

    private int PlaceOf(ulong line)
    {
        var table = slots;
        var at = unchecked((int)line) & mask;
        while (table[at] is not 0 and var slot && (((slot ^ line) & Upper) != 0 || classes[unchecked((int)slot) - 1].Line != line))
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Class
    {
        public ulong Line;
        public int InOld;
        public int InRecent;
        public int LastInOld;
    }
}
