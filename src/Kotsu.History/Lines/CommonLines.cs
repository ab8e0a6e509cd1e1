using System.Numerics;

namespace Kotsu.History.Lines;

/// <summary>Counts how often some lines occur. One table, used again and again.</summary>
internal sealed class CommonLines
{
    private const int SeenShift = 51;

    private ulong[] keys = new ulong[256];
    private int[] counts = new int[256];
    private int[] rounds = new int[256];
    private readonly int[] seen = new int[1 << (64 - SeenShift)];
    private int round;
    private int mask;

    /// <summary>Whether any wanted line was found by the last count.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Counts how often each of <paramref name="wanted"/> stands in <paramref name="lines"/>.</summary>
    public void Count(ReadOnlySpan<ulong> wanted, ReadOnlySpan<ulong> lines)
    {
        Start(wanted.Length);
        foreach (var line in wanted)
        {
            var at = Slot(line);
            (rounds[at], keys[at], counts[at]) = (round, line, 0);
            seen[(int)(line >> SeenShift)] = round;
        }

        // Most lines are not wanted: a look into a small table tells.
        foreach (var line in lines)
        {
            if (seen[(int)(line >> SeenShift)] == round && Slot(line) is var at && rounds[at] == round)
            {
                counts[at]++;
                HasAny = true;
            }
        }
    }

    /// <summary>How often a line was among those counted.</summary>
    public int Of(ulong line)
    {
        var at = Slot(line);
        return rounds[at] == round ? counts[at] : 0;
    }

    private void Start(int count)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        if (keys.Length < size)
        {
            keys = new ulong[size];
            counts = new int[size];
            rounds = new int[size];
            seen.AsSpan().Clear();
            round = 0;
        }

        mask = size - 1;
        round++;
        HasAny = false;
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
