using System.Numerics;

namespace Kotsu.History.Lines;

/// <summary>Counts how often lines occur. One table, used again and again.</summary>
internal sealed class CommonLines
{
    private ulong[] keys = new ulong[256];
    private int[] counts = new int[256];
    private int[] rounds = new int[256];
    private int round;
    private int mask;

    /// <summary>Counts all lines.</summary>
    public void Count(ReadOnlySpan<ulong> lines)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, lines.Length * 2));
        if (keys.Length < size)
        {
            keys = new ulong[size];
            counts = new int[size];
            rounds = new int[size];
            round = 0;
        }

        mask = size - 1;
        round++;
        foreach (var line in lines)
        {
            var at = Slot(line);
            if (rounds[at] != round)
            {
                (rounds[at], keys[at], counts[at]) = (round, line, 0);
            }

            counts[at]++;
        }
    }

    /// <summary>How often a line was among those counted.</summary>
    public int Of(ulong line)
    {
        var at = Slot(line);
        return rounds[at] == round ? counts[at] : 0;
    }

    private int Slot(ulong line)
    {
        var at = (int)(line & (ulong)mask);
        while (rounds[at] == round && keys[at] != line)
        {
            at = (at + 1) & mask;
        }

        return at;
    }
}
