namespace Kotsu.History.Lines;

/// <summary>The difference of two contents by lines, such that <c>git blame</c> would find the same one.</summary>
/// <remarks>
/// The longest common lists of lines are many; which one is taken decides whose line it is. So not only the algorithm is git's but also what
/// it does before (equal ends are cut off, in whole blocks at the tail; lines that have no partner, or too many, are left out) and after
/// (<see cref="ChangeSlider"/>). Buffers are kept: not safe for several threads at once.
/// </remarks>
internal sealed class LineDiff
{
    private const int Block = 1024;
    private const int MostForMany = 1024;

    private readonly ShortestEdit shortest = new();
    private readonly CommonLines common = new();
    private readonly ChangeSlider slider = new();
    private readonly List<Hunk> hunks = [];
    private ChangedLines before = new();
    private ChangedLines after = new();
    private Commonness[] kinds = [];

    private enum Commonness : byte
    {
        Nowhere,
        Somewhere,
        Everywhere,
    }

    /// <summary>The hunks in order. The list is used again by the next call.</summary>
    public IReadOnlyList<Hunk> Find(LineTable old, LineTable recent)
    {
        hunks.Clear();
        var (oldCount, recentCount) = WithoutTail(old, recent);
        var oldLines = old.Hashes.AsSpan(0, oldCount);
        var recentLines = recent.Hashes.AsSpan(0, recentCount);
        var head = oldLines.CommonPrefixLength(recentLines);
        var tail = CommonTail(oldLines[head..], recentLines[head..]);
        if (head + tail == oldCount && head + tail == recentCount)
        {
            return hunks;
        }

        before.Start(oldCount);
        after.Start(recentCount);
        FindChanged(old, recent, head, tail);
        slider.Slide(old, before, after);
        slider.Slide(recent, after, before);
        Collect();
        return hunks;
    }

    private static int CommonTail(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var most = Math.Min(one.Length, other.Length);
        var tail = 0;
        while (tail < most && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return tail;
    }

    // Equal tails are cut off in blocks of 1,024 bytes, but for what completes a line. It matters where lists of few lines are judged by their
    // length, and where a change could slide down into the tail.
    private static (int Old, int Recent) WithoutTail(LineTable old, LineTable recent)
    {
        var lines = CommonTail(old.Hashes, recent.Hashes);
        var bytes = old.Content.Length - old.Starts[old.Count - lines];
        if (lines < old.Count && lines < recent.Count)
        {
            bytes += LineTable.CommonSuffix(old.Line(old.Count - lines - 1), recent.Line(recent.Count - lines - 1));
        }

        var cut = bytes / Block * Block;
        if (cut == 0)
        {
            return (old.Count, recent.Count);
        }

        var at = old.Content.Length - cut;
        var lineEnd = old.Content.AsSpan(at).IndexOf((byte)'\n');
        if (lineEnd < 0)
        {
            return (old.Count, recent.Count);
        }

        var kept = Array.BinarySearch(old.Starts, at + lineEnd + 1);
        var left = old.Count - kept;
        return (kept, recent.Count - left);
    }

    private void FindChanged(LineTable old, LineTable recent, int head, int tail)
    {
        var oldEnd = before.Count - tail;
        var recentEnd = after.Count - tail;
        if (head == oldEnd || head == recentEnd || !Share(old.Hashes.AsSpan(head, oldEnd - head), recent.Hashes.AsSpan(head, recentEnd - head)))
        {
            before.Mark(head, oldEnd);
            after.Mark(head, recentEnd);
            return;
        }

        common.Count(old.Hashes.AsSpan(head, oldEnd - head), recent.Hashes.AsSpan(0, after.Count));
        Keep(before, old.Hashes, head, oldEnd);
        common.Count(recent.Hashes.AsSpan(head, recentEnd - head), old.Hashes.AsSpan(0, before.Count));
        Keep(after, recent.Hashes, head, recentEnd);
        shortest.Find(before.Kept, before.KeptCount, after.Kept, after.KeptCount, before.MarkKept, after.MarkKept);
    }

    // Most changes are of lines that the other side has nowhere.
    private bool Share(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        if (one.Length > other.Length)
        {
            var longer = one;
            one = other;
            other = longer;
        }

        if (one.Length <= 4)
        {
            return other.IndexOfAny(one) >= 0;
        }

        common.Count(one, other);
        return common.HasAny;
    }

    // A line without a partner is changed for sure. One with very many says little; it is left out where most lines around it have none.
    private void Keep(ChangedLines side, ulong[] lines, int from, int end)
    {
        var many = Math.Min(MostForMany, ShortestEdit.RoughRoot(side.Count));
        if (kinds.Length < side.Count)
        {
            kinds = new Commonness[side.Count * 2];
        }

        for (var i = from; i < end; i++)
        {
            var count = common.Of(lines[i]);
            kinds[i] = count == 0 ? Commonness.Nowhere : count >= many ? Commonness.Everywhere : Commonness.Somewhere;
        }

        for (var i = from; i < end; i++)
        {
            if (kinds[i] is Commonness.Somewhere || (kinds[i] is Commonness.Everywhere && !StandsAmongStrangers(i, from, end - 1)))
            {
                side.Keep(i, lines[i]);
            }
            else
            {
                side.Mark(i, i + 1);
            }
        }
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
