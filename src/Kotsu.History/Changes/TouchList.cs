using System.Runtime.InteropServices;

namespace Kotsu.History;

/// <summary>One commit that changed one path.</summary>
/// <param name="Commit">Number in the order of the walk: 0 is the newest.</param>
/// <param name="Author">See <see cref="People.Number"/>.</param>
/// <param name="IsWide">Whether the commit changed more than 50 paths.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Touch(int Commit, int Author, bool IsWide);

/// <summary>The touches of all paths in the order in which they come.</summary>
/// <param name="paths">How many paths there are.</param>
/// <param name="expected">How many touches will come at most.</param>
internal sealed class TouchList(int paths, int expected)
{
    private readonly int[] counts = new int[paths];
    private Touch[] touches = new Touch[expected];
    private int[] pathOf = new int[expected];
    private int count;

    /// <summary>Adds one.</summary>
    public void Add(int path, in Touch touch)
    {
        touches[count] = touch;
        pathOf[count++] = path;
        counts[path]++;
    }

    /// <summary>All of them by path.</summary>
    public PathRows ByPath()
    {
        var ends = new int[paths + 1];
        for (var path = 0; path < paths; path++)
        {
            ends[path + 1] = ends[path] + counts[path];
        }

        var starts = ends.AsSpan(0, paths).ToArray();
        var sorted = new Touch[count];
        for (var i = 0; i < count; i++)
        {
            sorted[starts[pathOf[i]]++] = touches[i];
        }

        return new(sorted, ends);
    }
}

/// <summary>Touches by the number of their path.</summary>
/// <param name="Touches">All of them; those of one path together, the newest first.</param>
/// <param name="Starts">Where those of each path start; one entry more than paths.</param>
internal sealed record PathRows(Touch[] Touches, int[] Starts)
{
    /// <summary>The touches of a path.</summary>
    public ArraySegment<Touch> Of(int path) => new(Touches, Starts[path], Starts[path + 1] - Starts[path]);
}
