using System.Runtime.InteropServices;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>A file of one commit with the lines of it that still have to be explained.</summary>
internal sealed class LiveFile(int kind, ObjectId blob, List<LineSpan> spans)
{
    /// <summary>See <see cref="TreeKind"/>.</summary>
    public int Kind => kind;

    /// <summary>Its content.</summary>
    public ObjectId Blob => blob;

    /// <summary>The lines in order.</summary>
    public List<LineSpan> Spans { get; } = spans;

    /// <summary>Lines that are followed by what they say.</summary>
    public List<TextLine> Texts { get; init; } = [];

    /// <summary>Adds lines that came here on another way.</summary>
    public void Add(LiveFile other)
    {
        Texts.AddRange(other.Texts);
        Add(other.Spans);
    }

    private void Add(List<LineSpan> others)
    {
        var isInOrder = Spans.Count == 0 || others.Count == 0 || Spans[^1].At <= others[0].At;
        Spans.AddRange(others);
        if (!isInOrder)
        {
            Spans.Sort(LineSpan.InOrder);
        }
    }
}

/// <summary>Lines that follow each other, here and in what was asked.</summary>
/// <param name="At">The first, as its file is now; from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Target">Number of the first among all lines asked for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineSpan(int At, int Count, int Target)
{
    /// <summary>Behind the last.</summary>
    public int End => At + Count;

    /// <summary>Order by line.</summary>
    public static int InOrder(LineSpan a, LineSpan b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Target.CompareTo(b.Target);

    /// <summary>A part of it, moved.</summary>
    /// <param name="from">First line, as the file is now.</param>
    /// <param name="end">Behind the last line.</param>
    /// <param name="moved">Added to the line numbers.</param>
    public LineSpan Part(int from, int end, int moved) => new(from + moved, end - from, Target + from - At);
}
