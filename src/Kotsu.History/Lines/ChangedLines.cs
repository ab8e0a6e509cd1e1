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

    /// <summary>Takes lines that follow each other: each is to be compared, or else is changed. Without a branch: nobody foresees which it is.</summary>
    /// <param name="first">The number of the first one.</param>
    /// <param name="classes">Their classes.</param>
    /// <param name="isCompared">Whether each is compared.</param>
    public void Keep(int first, ReadOnlySpan<int> classes, ReadOnlySpan<bool> isCompared)
    {
        MakeRoom(KeptCount + classes.Length);
        var numbers = places.AsSpan(KeptCount, classes.Length);
        var kept = Kept.AsSpan(KeptCount, classes.Length);
        var marks = changed.AsSpan(first + 1, classes.Length);
        var count = 0;
        for (var i = 0; i < isCompared.Length; i++)
        {
            numbers[count] = first + i;
            kept[count] = classes[i];
            marks[i] = !isCompared[i];
            count += isCompared[i] ? 1 : 0;
        }

        KeptCount += count;
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

    private void MakeRoom(int count)
    {
        if (places.Length < count)
        {
            Array.Resize(ref places, count * 2);
            var larger = new int[count * 2];
            Kept.CopyTo(larger, 0);
            Kept = larger;
        }
    }
}
