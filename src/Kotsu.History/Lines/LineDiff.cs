using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>The difference of two contents by lines, such that <c>git blame</c> would find the same one.</summary>
/// <remarks>
/// The longest common lists of lines are many; which one is taken decides whose line it is. So not only the algorithm is git's but also what
/// it does before (equal ends are cut off, in whole blocks at the tail; lines that have no partner, or too many, are left out) and after
/// (<see cref="ChangeSlider"/>). Buffers are kept: not safe for several threads at once.
/// </remarks>
internal sealed class LineDiff
{
    private const int MostForMany = 1024;
    private const int Few = 4;
    private const int BetweenForSieve = 4;

    private readonly ShortestEdit shortest = new();
    private readonly LineClasses classes = new();
    private readonly LineSieve sieve = new();
    private readonly ChangeSlider slider = new();
    private readonly List<Hunk> hunks = [];
    private readonly ChangedLines before = new();
    private readonly ChangedLines after = new();
    private int[] oldClasses = [];
    private int[] recentClasses = [];
    private Commonness[] kinds = [];
    private bool[] compared = [];

    /// <summary>The older content of the last call.</summary>
    public LineTable Old { get; } = new();

    /// <summary>The newer content of the last call.</summary>
    public LineTable Recent { get; } = new();

    /// <summary>The hunks in order. What is returned is used again by the next call.</summary>
    /// <param name="old">The older content.</param>
    /// <param name="recent">The newer content.</param>
    /// <param name="part">Where they differ.</param>
    public ReadOnlySpan<Hunk> Find(ArraySegment<byte> old, ArraySegment<byte> recent, in ChangedPart part)
    {
        hunks.Clear();
        Old.Start(old, part.At, part.LinesAbove);
        Recent.Start(recent, part.At, part.LinesAbove);
        if (part.IsEmpty)
        {
            return [];
        }

        Old.SplitTo(part.OldEnd);
        Recent.SplitTo(part.RecentEnd);
        var below = LineSplitter.Count(old.AsSpan()[part.OldEnd..^part.Cut]);
        before.Start(part.LinesAbove + Old.Known.Length + below);
        after.Start(part.LinesAbove + Recent.Known.Length + below);
        FindChanged(part);
        slider.Slide(Old, before, after);
        slider.Slide(Recent, after, before);
        Collect();
        return CollectionsMarshal.AsSpan(hunks);
    }

    private void FindChanged(in ChangedPart part)
    {
        var old = Old.Known;
        var recent = Recent.Known;
        var first = part.LinesAbove;
        if (old.IsEmpty || recent.IsEmpty || !Share(old, recent))
        {
            before.Mark(first, first + old.Length);
            after.Mark(first, first + recent.Length);
            return;
        }

        Prepare(sieve, part);
        LineSplitter.CountAround(Old.Content[..part.At], sieve, classes);
        LineSplitter.CountAround(Old.Content[part.OldEnd..^part.Cut], sieve, classes);
        Keep(before, oldClasses.AsSpan(0, old.Length), first, isOld: true);
        Keep(after, recentClasses.AsSpan(0, recent.Length), first, isOld: false);
        shortest.Find(before.Kept, before.KeptCount, after.Kept, after.KeptCount, before.MarkKept, after.MarkKept);
    }

    // For few lines around it is not worth looking at all of those between.
    private void Prepare(LineSieve sieve, in ChangedPart part)
    {
        var around = part.At + (Old.Content.Length - part.Cut - part.OldEnd);
        if (around < (part.OldEnd - part.At + (part.RecentEnd - part.At)) / BetweenForSieve)
        {
            sieve.Open();
            return;
        }

        sieve.Start();
        sieve.Add(Old);
        sieve.Add(Recent);
    }

    // Most changes are of lines that the other side has nowhere.
    private bool Share(ReadOnlySpan<ulong> old, ReadOnlySpan<ulong> recent)
    {
        if ((old.Length <= Few && recent.IndexOfAny(old) < 0) || (recent.Length <= Few && old.IndexOfAny(recent) < 0))
        {
            return false;
        }

        MakeRoom(ref oldClasses, old.Length);
        MakeRoom(ref recentClasses, recent.Length);
        classes.Start(old.Length + recent.Length);
        classes.AddOld(old, oldClasses);
        return classes.AddRecent(recent, recentClasses, old, oldClasses);
    }

    private static void MakeRoom<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length * 2];
        }
    }

    // A line without a partner is changed for sure. One with very many says little; it is left out where most lines around it have none.
    private void Keep(ChangedLines side, ReadOnlySpan<int> lines, int first, bool isOld)
    {
        MakeRoom(ref kinds, lines.Length);
        MakeRoom(ref compared, lines.Length);
        var kind = kinds.AsSpan(0, lines.Length);
        var isCompared = compared.AsSpan(0, lines.Length);
        classes.Judge(lines, isOld, Math.Min(MostForMany, ShortestEdit.RoughRoot(side.Count)), kind);
        for (var i = 0; i < kind.Length; i++)
        {
            isCompared[i] = kind[i] is Commonness.Somewhere;
        }

        var line = 0;
        while (kind[line..].IndexOf(Commonness.Everywhere) is >= 0 and var next)
        {
            line += next;
            isCompared[line] = !StandsAmongStrangers(line, 0, lines.Length - 1);
            line++;
        }

        side.Keep(first, lines, isCompared);
    }

    private bool StandsAmongStrangers(int line, int first, int last)
    {
        const int Window = 100;
        const int Share = 4;
        var above = Around(line, -1, Math.Max(first, line - Window));
        if (above.Nowhere == 0)
        {
            return false;
        }

        var below = Around(line, 1, Math.Min(last, line + Window));
        if (below.Nowhere == 0)
        {
            return false;
        }

        var everywhere = above.Everywhere + below.Everywhere + 2;
        return everywhere * Share < everywhere + above.Nowhere + below.Nowhere;
    }

    private (int Nowhere, int Everywhere) Around(int line, int step, int end)
    {
        var (nowhere, everywhere) = (0, 0);
        for (var i = line + step; step < 0 ? i >= end : i <= end; i += step)
        {
            if (kinds[i] is Commonness.Somewhere)
            {
                break;
            }

            (nowhere, everywhere) = kinds[i] is Commonness.Nowhere ? (nowhere + 1, everywhere) : (nowhere, everywhere + 1);
        }

        return (nowhere, everywhere);
    }

    private void Collect()
    {
        var (x, y) = (0, 0);
        while (true)
        {
            var equal = Math.Min(before.Next(x) - x, after.Next(y) - y);
            (x, y) = (x + equal, y + equal);
            var (goneEnd, newEnd) = (before.EndOf(x), after.EndOf(y));
            if (goneEnd == x && newEnd == y)
            {
                return;
            }

            hunks.Add(new(x, goneEnd - x, y, newEnd - y));
            (x, y) = (goneEnd, newEnd);
        }
    }
}

/// <summary>How often the other content has a line.</summary>
internal enum Commonness : byte
{
    /// <summary>It has it not.</summary>
    Nowhere,

    /// <summary>It has it.</summary>
    Somewhere,

    /// <summary>It has it so often that it says little.</summary>
    Everywhere,
}
