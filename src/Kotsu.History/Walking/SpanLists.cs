using System.Numerics;

namespace Kotsu.History.Walking;

/// <summary>Lists of lines that are used again: each step of a walk makes some and drops as many.</summary>
internal sealed class SpanLists
{
    private const int Sizes = 31;

    // By the power of two up to which they hold lines: a list is at most twice as large as it need be.
    private readonly Stack<List<LineSpan>>[] free = [.. Enumerable.Range(0, Sizes).Select(_ => new Stack<List<LineSpan>>())];

    /// <summary>An empty list.</summary>
    /// <param name="count">How many it may have to hold.</param>
    public List<LineSpan> Take(int count)
    {
        var size = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 4)));
        return free[size].TryPop(out var list) ? list : new(1 << size);
    }

    /// <summary>Gives a list back, whoever made it: nobody looks at it any more.</summary>
    public void Give(List<LineSpan> list)
    {
        list.Clear();
        if (list.Capacity > 0)
        {
            free[BitOperations.Log2((uint)list.Capacity)].Push(list);
        }
    }
}
