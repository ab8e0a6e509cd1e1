namespace Kotsu.History.Lines;

/// <summary>Which lines of one content are changed, and which of them are compared at all.</summary>
internal sealed class ChangedLines
{
    private bool[] changed = new bool[64];
    private int[] places = [];

    /// <summary>Lines looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Classes of the lines that are compared.</summary>
    public int[] Kept { get; private set; } = [];

    /// <summary>How many are compared.</summary>
    public int KeptCount { get; private set; }

    /// <summary>Whether a line is changed; false before the first and behind the last one.</summary>
    public bool this[int line]
    {
        get => changed[line + 1];
        set => changed[line + 1] = value;
    }

    /// <summary>Starts anew.</summary>
    public void Start(int count)
    {
        if (changed.Length < count + 2)
        {
            changed = new bool[(count + 2) * 2];
        }

        changed.AsSpan(0, count + 2).Clear();
        (Count, KeptCount) = (count, 0);
    }

    /// <summary>Marks lines as changed.</summary>
    public void Mark(int from, int end) => changed.AsSpan(from + 1, end - from).Fill(true);

    /// <summary>Makes room for so many more lines to be compared.</summary>
    public void Expect(int count)
    {
        if (places.Length < KeptCount + count)
        {
            var size = (KeptCount + count) * 2;
            Array.Resize(ref places, size);
            var larger = new int[size];
            Kept.CopyTo(larger, 0);
            Kept = larger;
        }
    }

    /// <summary>Notes that a line is to be compared, or else is changed. There is room for it. Without a branch: nobody foresees which it is.</summary>
    public void Keep(int line, int kind, bool isCompared)
    {
        places[KeptCount] = line;
        Kept[KeptCount] = kind;
        KeptCount += isCompared ? 1 : 0;
        changed[line + 1] = !isCompared;
    }

    /// <summary>Marks compared lines, by their number among those, as changed.</summary>
    public void MarkKept(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            this[places[i]] = true;
        }
    }

    /// <summary>The first changed line from <paramref name="line"/> on; the number of lines where there is none.</summary>
    public int Next(int line) => changed.AsSpan(line + 1, Count - line).IndexOf(true) is >= 0 and var at ? line + at : Count;

    /// <summary>The last changed line; -1 where there is none.</summary>
    public int Last() => changed.AsSpan(1, Count).LastIndexOf(true);

    /// <summary>Behind the changed lines that start at <paramref name="line"/>.</summary>
    public int EndOf(int line)
    {
        while (this[line])
        {
            line++;
        }

        return line;
    }

    /// <summary>The first of the changed lines that end before <paramref name="line"/>.</summary>
    public int StartOf(int line)
    {
        while (this[line - 1])
        {
            line--;
        }

        return line;
    }
}
