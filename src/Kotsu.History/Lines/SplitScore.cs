using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>How well a content may be cut before a line, judged by indentation and empty lines; less is better.</summary>
/// <remarks>
/// git's indent heuristic (gitglossary: <c>diff.indentHeuristic</c>, on by default since 2.14, also for blame). The weights were fitted by its
/// author to some thousand changes judged by hand; taken over because the answers must be the same.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SplitScore(int Indent, int Penalty)
{
    private const int MostIndent = 200;
    private const int MostBlanks = 20;
    private const int IndentWeight = 60;

    /// <summary>The score of cutting before line <paramref name="at"/>.</summary>
    public static SplitScore At(LineTable table, int count, int at)
    {
        var isEnd = at >= count;
        var own = isEnd ? -1 : IndentOf(table.Line(at));
        var (above, blanksAbove) = Look(table, count, at - 1, -1);
        var (below, blanksBelow) = Look(table, count, at + 1, 1);

        var blanksFrom = own < 0 ? 1 + blanksBelow : 0;
        var blanks = blanksAbove + blanksFrom;
        var indent = own < 0 ? below : own;
        var penalty = (above < 0 && blanksAbove == 0 ? 1 : 0) + (isEnd ? 21 : 0) - (30 * blanks) + (6 * blanksFrom);
        return new(indent, penalty + Relative(indent, above, below, blanks != 0));
    }

    /// <summary>Both together.</summary>
    public SplitScore And(SplitScore other) => new(Indent + other.Indent, Penalty + other.Penalty);

    /// <summary>Whether it is as good as another one, or better.</summary>
    public bool IsNoWorseThan(SplitScore other) => (IndentWeight * Math.Sign(Indent - other.Indent)) + (Penalty - other.Penalty) <= 0;

    private static int Relative(int indent, int above, int below, bool hasBlanks)
    {
        if (indent < 0 || above < 0 || indent == above)
        {
            return 0;
        }

        if (indent > above)
        {
            return hasBlanks ? 10 : -4;
        }

        return below > indent ? (hasBlanks ? 17 : 24) : hasBlanks ? 17 : 23;
    }

    // The next line that is not blank, and how many blank ones stand before it; -1 where there is none.
    private static (int Indent, int Blanks) Look(LineTable table, int count, int from, int step)
    {
        var blanks = 0;
        for (var line = from; line >= 0 && line < count; line += step)
        {
            var indent = IndentOf(table.Line(line));
            if (indent >= 0)
            {
                return (indent, blanks);
            }

            if (++blanks == MostBlanks)
            {
                return (0, blanks);
            }
        }

        return (-1, blanks);
    }

    // Columns before the first thing to be seen; -1 for a blank line.
    private static int IndentOf(ReadOnlySpan<byte> line)
    {
        var columns = 0;
        foreach (var value in line)
        {
            switch (value)
            {
                case (byte)' ':
                    columns++;
                    break;
                case (byte)'\t':
                    columns += 8 - (columns % 8);
                    break;
                case (byte)'\n' or (byte)'\r':
                    break;
                default:
                    return columns;
            }

            if (columns >= MostIndent)
            {
                return MostIndent;
            }
        }

        return -1;
    }
}
