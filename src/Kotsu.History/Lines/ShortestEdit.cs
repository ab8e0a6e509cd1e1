using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Finds which lines have to go and which have to come so that one list becomes another.</summary>
/// <remarks>
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the variant that works from both ends, with the shortcuts of git's
/// diff, on which the choice among equally short answers depends: a good way is taken before the best is known once 256 edits were
/// tried (<see cref="FarWay"/>), and the search is given up after the square root of the sizes (<see cref="Furthest"/>).
/// </remarks>
internal sealed class ShortestEdit
{
    private const int GoodRun = 20;
    private const int ShortcutsAfter = 256;
    private const int LeastLimit = 256;
    private const int GoodShare = 4;
    private const int Nowhere = int.MaxValue / 2;

    private readonly Stack<Box> boxes = new();
    private int[] before = [];
    private int[] after = [];
    private int[] down = [];
    private int[] up = [];
    private int zero;
    private int limit;
    private bool sawRun;

    /// <summary>Calls back for each line, by its index, that has no partner.</summary>
    /// <param name="old">The older list.</param>
    /// <param name="oldCount">Its length.</param>
    /// <param name="recent">The newer list.</param>
    /// <param name="recentCount">Its length.</param>
    /// <param name="gone">For ranges of the older list.</param>
    /// <param name="come">For ranges of the newer list.</param>
    public void Find(int[] old, int oldCount, int[] recent, int recentCount, Action<int, int> gone, Action<int, int> come)
    {
        (before, after) = (old, recent);
        var diagonals = oldCount + recentCount + 3;
        if (down.Length < diagonals)
        {
            down = new int[diagonals * 2];
            up = new int[diagonals * 2];
        }

        zero = recentCount + 1;
        limit = Math.Max(LeastLimit, RoughRoot(diagonals));
        boxes.Clear();
        boxes.Push(new(0, oldCount, 0, recentCount, NeedsBest: false));
        while (boxes.TryPop(out var box))
        {
            box = Shrink(box);
            if (box.Before == box.BeforeEnd)
            {
                come(box.After, box.AfterEnd);
            }
            else if (box.After == box.AfterEnd)
            {
                gone(box.Before, box.BeforeEnd);
            }
            else
            {
                var at = Split(box);
                boxes.Push(box with { Before = at.Before, After = at.After, NeedsBest = at.SecondNeedsBest });
                boxes.Push(box with { BeforeEnd = at.Before, AfterEnd = at.After, NeedsBest = at.FirstNeedsBest });
            }
        }
    }

    /// <summary>A power of two that is not far from the square root.</summary>
    public static int RoughRoot(int number)
    {
        var root = 1;
        for (; number > 0; number >>= 2)
        {
            root <<= 1;
        }

        return root;
    }

    private Box Shrink(Box box)
    {
        var (from, to, newFrom, newTo, _) = box;
        var head = RunFrom(from, to, newFrom, newTo);
        (from, newFrom) = (from + head, newFrom + head);
        var tail = RunTo(from, to, newFrom, newTo);
        return new(from, to - tail, newFrom, newTo - tail, box.NeedsBest);
    }

    // How many lines are equal from two places on. Mostly the first ones differ, or many are equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RunFrom(int from, int to, int newFrom, int newTo) =>
        from < to && newFrom < newTo && before[from] == after[newFrom]
            ? before.AsSpan(from, to - from).CommonPrefixLength(after.AsSpan(newFrom, newTo - newFrom))
            : 0;

    // How many are equal before two places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RunTo(int from, int to, int newFrom, int newTo) =>
        from < to && newFrom < newTo && before[to - 1] == after[newTo - 1]
            ? ChangedPart.CommonSuffix(MemoryMarshal.AsBytes(before.AsSpan(from, to - from)), MemoryMarshal.AsBytes(after.AsSpan(newFrom, newTo - newFrom))) / sizeof(int)
            : 0;

    // Ways from both corners, one edit longer each round, until two of them meet. A diagonal is its index in the older list minus that in
    // the newer one; down and up hold, for each, how far the furthest way has come.
    private Point Split(Box box)
    {
        var forward = new Range(box.Before - box.After, box);
        var backward = new Range(box.BeforeEnd - box.AfterEnd, box);
        var isOdd = ((forward.Middle - backward.Middle) & 1) != 0;
        down[zero + forward.Middle] = box.Before;
        up[zero + backward.Middle] = box.BeforeEnd;

        for (var edits = 1; ; edits++)
        {
            sawRun = false;
            forward.Widen(down, zero, -1);
            if (GoDown(box, forward, isOdd ? backward : null) is { } met)
            {
                return met;
            }

            backward.Widen(up, zero, Nowhere);
            if (GoUp(box, backward, isOdd ? null : forward) is { } found)
            {
                return found;
            }

            if (box.NeedsBest)
            {
                continue;
            }

            if (sawRun && edits > ShortcutsAfter && FarWay(box, forward, backward, edits) is { } good)
            {
                return good;
            }

            if (edits >= limit)
            {
                return Furthest(box, forward, backward);
            }
        }
    }

    private Point? GoDown(Box box, Range ways, Range? others)
    {
        for (var d = ways.High; d >= ways.Low; d -= 2)
        {
            var at = zero + d;
            var x = down[at - 1] >= down[at + 1] ? down[at - 1] + 1 : down[at + 1];
            var run = RunFrom(x, box.BeforeEnd, x - d, box.AfterEnd);
            x += run;
            sawRun |= run > GoodRun;
            down[at] = x;
            if (others is not null && others.Low <= d && d <= others.High && up[at] <= x)
            {
                return new(x, x - d, true, true);
            }
        }

        return null;
    }

    private Point? GoUp(Box box, Range ways, Range? others)
    {
        for (var d = ways.High; d >= ways.Low; d -= 2)
        {
            var at = zero + d;
            var x = up[at - 1] < up[at + 1] ? up[at - 1] : up[at + 1] - 1;
            var run = RunTo(box.Before, x, box.After, x - d);
            x -= run;
            sawRun |= run > GoodRun;
            up[at] = x;
            if (others is not null && others.Low <= d && d <= others.High && x <= down[at])
            {
                return new(x, x - d, true, true);
            }
        }

        return null;
    }

    // A way that has come far for its edits and has just passed a run of equal lines is as good as the best.
    private Point? FarWay(Box box, Range forward, Range backward, int edits)
    {
        Point? best = null;
        var bestGain = (long)GoodShare * edits;
        for (var d = forward.High; d >= forward.Low; d -= 2)
        {
            int x = down[zero + d], y = x - d;
            var gain = (long)(x - box.Before) + (y - box.After) - Math.Abs(d - forward.Middle);
            if (gain > bestGain && box.Before + GoodRun <= x && x < box.BeforeEnd && box.After + GoodRun <= y && y < box.AfterEnd
                && before.AsSpan(x - GoodRun, GoodRun).SequenceEqual(after.AsSpan(y - GoodRun, GoodRun)))
            {
                (best, bestGain) = (new(x, y, true, false), gain);
            }
        }

        if (best is not null)
        {
            return best;
        }

        for (var d = backward.High; d >= backward.Low; d -= 2)
        {
            int x = up[zero + d], y = x - d;
            var gain = (long)(box.BeforeEnd - x) + (box.AfterEnd - y) - Math.Abs(d - backward.Middle);
            if (gain > bestGain && box.Before < x && x <= box.BeforeEnd - GoodRun && box.After < y && y <= box.AfterEnd - GoodRun
                && before.AsSpan(x, GoodRun).SequenceEqual(after.AsSpan(y, GoodRun)))
            {
                (best, bestGain) = (new(x, y, false, true), gain);
            }
        }

        return best;
    }

    // Enough time was spent: the way that has come furthest from either corner.
    private Point Furthest(Box box, Range forward, Range backward)
    {
        var (most, mostAt) = (-1, -1);
        for (var d = forward.High; d >= forward.Low; d -= 2)
        {
            var x = Math.Min(down[zero + d], box.BeforeEnd);
            var y = x - d;
            (x, y) = y > box.AfterEnd ? (box.AfterEnd + d, box.AfterEnd) : (x, y);
            (most, mostAt) = most < x + y ? (x + y, x) : (most, mostAt);
        }

        var (least, leastAt) = (int.MaxValue, int.MaxValue);
        for (var d = backward.High; d >= backward.Low; d -= 2)
        {
            var x = Math.Max(box.Before, up[zero + d]);
            var y = x - d;
            (x, y) = y < box.After ? (box.After + d, box.After) : (x, y);
            (least, leastAt) = x + y < least ? (x + y, x) : (least, leastAt);
        }

        return box.BeforeEnd + box.AfterEnd - (long)least < (long)most - (box.Before + box.After)
            ? new(mostAt, most - mostAt, true, false)
            : new(leastAt, least - leastAt, false, true);
    }

    private readonly record struct Box(int Before, int BeforeEnd, int After, int AfterEnd, bool NeedsBest);

    private readonly record struct Point(int Before, int After, bool FirstNeedsBest, bool SecondNeedsBest);

    // The diagonals that ways of one direction have reached. At the border of the box it shrinks instead, so that every second one stays.
    private sealed class Range(int middle, Box box)
    {
        private readonly int least = box.Before - box.AfterEnd;
        private readonly int most = box.BeforeEnd - box.After;

        public int Middle { get; } = middle;

        public int Low { get; private set; } = middle;

        public int High { get; private set; } = middle;

        public void Widen(int[] ways, int zero, int nowhere)
        {
            if (Low > least)
            {
                Low--;
                ways[zero + Low - 1] = nowhere;
            }
            else
            {
                Low++;
            }

            if (High < most)
            {
                High++;
                ways[zero + High + 1] = nowhere;
            }
            else
            {
                High--;
            }
        }
    }
}
