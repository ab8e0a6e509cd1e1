namespace Kotsu.History.Lines;

/// <summary>Moves a block of changed lines up or down where that changes nothing: the line above it equals its last, or the one below its first.</summary>
/// <remarks>
/// As git's diff does: a block goes as far down as it can; then up to where it faces changed lines of the other side, or else to where it
/// looks best by its indentation (<see cref="SplitScore"/>). Blocks that touch while they move become one.
/// </remarks>
internal sealed class ChangeSlider
{
    private const int Furthest = 100;

    private LineTable table = null!;
    private ChangedLines mine = null!;
    private ChangedLines others = null!;

    // The block under the hand, and the block of the other side, possibly empty, that stands behind as many unchanged lines.
    private int start;
    private int end;
    private int otherStart;
    private int otherEnd;

    /// <summary>Moves all blocks of one side.</summary>
    public void Slide(LineTable lines, ChangedLines changed, ChangedLines otherSide)
    {
        (table, mine, others) = (lines, changed, otherSide);
        var last = mine.Last();
        if (last < 0)
        {
            return;
        }

        start = otherStart = Math.Min(mine.Next(0), others.Next(0));
        end = mine.EndOf(start);
        otherEnd = others.EndOf(otherStart);
        while (true)
        {
            if (end > start)
            {
                SlideOne();
            }

            if (end > last || end >= mine.Count)
            {
                return;
            }

            GoOn();
        }
    }

    // As many unchanged lines are passed on both sides, up to the next changed one of either.
    private void GoOn()
    {
        var unchanged = Math.Min(mine.Next(end) - end, others.Next(otherEnd) - otherEnd);
        start = end + unchanged;
        end = mine.EndOf(start);
        otherStart = otherEnd + unchanged;
        otherEnd = others.EndOf(otherStart);
    }

    private void SlideOne()
    {
        int size, highest, facing;
        do
        {
            size = end - start;
            facing = -1;
            while (TryUp())
            {
            }

            highest = end;
            if (otherEnd > otherStart)
            {
                facing = end;
            }

            while (TryDown())
            {
                if (otherEnd > otherStart)
                {
                    facing = end;
                }
            }
        }
        while (size != end - start);

        if (end == highest)
        {
            return;
        }

        var wanted = facing >= 0 ? facing : BestEnd(highest, size);
        while (end > wanted && TryUp())
        {
        }
    }

    // Of equally good places the lowest.
    private int BestEnd(int highest, int size)
    {
        var best = -1;
        var bestScore = default(SplitScore);
        for (var place = Math.Max(highest, Math.Max(end - size - 1, end - Furthest)); place <= end; place++)
        {
            var score = SplitScore.At(table, mine.Count, place).And(SplitScore.At(table, mine.Count, place - size));
            if (best < 0 || score.IsNoWorseThan(bestScore))
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    private bool TryUp()
    {
        if (start == 0 || table.Hash(start - 1) != table.Hash(end - 1))
        {
            return false;
        }

        mine[--start] = true;
        mine[--end] = false;
        start = mine.StartOf(start);
        otherEnd = otherStart - 1;
        otherStart = others.StartOf(otherEnd);
        return true;
    }

    private bool TryDown()
    {
        if (end == mine.Count || table.Hash(start) != table.Hash(end))
        {
            return false;
        }

        mine[start++] = false;
        mine[end++] = true;
        end = mine.EndOf(end);
        OtherNext();
        return true;
    }

    private void OtherNext()
    {
        otherStart = otherEnd + 1;
        otherEnd = others.EndOf(otherStart);
    }
}
