using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Which lines of one content can be known by what they say. Looking at all of them costs no more than sorting them.</summary>
internal readonly ref struct SaidLines
{
    // One line is sooner looked for than all are sorted.
    private const int Few = 8;

    private readonly ReadOnlySpan<byte> content;
    private readonly int[] starts;
    private readonly ulong[] sorted;

    /// <param name="content">The content.</param>
    /// <param name="asked">How many of its lines will be asked about.</param>
    public SaidLines(ReadOnlySpan<byte> content, int asked)
    {
        this.content = content;
        starts = LineTable.StartsOf(content);
        sorted = asked > Few ? new ulong[starts.Length - 1] : [];
        for (var line = 0; line < sorted.Length; line++)
        {
            sorted[line] = LineSplitter.HashOf(Text(line));
        }

        Array.Sort(sorted);
    }

    /// <summary>A line, from 0, without white space around it.</summary>
    public ReadOnlySpan<byte> Text(int line) => TextLine.Trim(content[starts[line]..starts[line + 1]]);

    /// <summary>See <see cref="TextLine.IsKnownBy"/>.</summary>
    public bool IsKnown(int line) => sorted.Length == 0
        ? TextLine.IsKnownBy(Text(line), content)
        : TextLine.SaysEnough(Text(line)) && IsSingle(LineSplitter.HashOf(Text(line)));

    private bool IsSingle(ulong hash)
    {
        // Of equal ones any may be found.
        var at = Array.BinarySearch(sorted, hash);
        return (at == 0 || sorted[at - 1] != hash) && (at + 1 == sorted.Length || sorted[at + 1] != hash);
    }
}
