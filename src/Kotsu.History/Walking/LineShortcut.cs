using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Passes lines on without a difference by lines, where all of them stand clear of what changed.</summary>
/// <remarks>
/// Between an equal head and an equal tail stands what changed. A line of the head or the tail has its partner at the same place, unless a
/// block of changed lines can slide over it; a block slides over a line only if the same line stands in the block. So the lines next to what
/// changed are checked, and those behind the first that does not stand in it are safe.
/// </remarks>
internal static class LineShortcut
{
    private const int MostUnsafe = 8;
    private const int LargestChange = 1 << 16;

    /// <summary>Passes all lines on; false where that cannot be told cheaply.</summary>
    public static bool TryPass(ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent, in ChangedPart part, List<LineSpan> spans, List<LineSpan> passed)
    {
        var oldMiddle = old[part.At..part.OldEnd];
        var newMiddle = recent[part.At..part.RecentEnd];
        if (Math.Max(oldMiddle.Length, newMiddle.Length) > LargestChange || EndsAmidLine(recent[part.RecentEnd..], old, recent))
        {
            return false;
        }

        var above = part.LinesAbove;
        var newLines = newMiddle.Count((byte)'\n');
        if (spans.Exists(span => span.End > above && span.At < above + newLines))
        {
            return false;
        }

        var unsafeAbove = UnsafeAbove(recent[..part.At], oldMiddle, newMiddle);
        var unsafeBelow = UnsafeBelow(recent[part.RecentEnd..], oldMiddle, newMiddle);
        return unsafeAbove <= MostUnsafe && unsafeBelow <= MostUnsafe
            && TryMove(spans, above - unsafeAbove, above + newLines + unsafeBelow, oldMiddle.Count((byte)'\n') - newLines, passed);
    }

    // Without a tail, what changed may end without the end of a line; then it counts one line more than it has ends.
    private static bool EndsAmidLine(ReadOnlySpan<byte> tail, ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent) =>
        tail.IsEmpty && ((!old.IsEmpty && old[^1] != '\n') || (!recent.IsEmpty && recent[^1] != '\n'));

    private static bool TryMove(List<LineSpan> spans, int safeAbove, int safeBelow, int moved, List<LineSpan> passed)
    {
        foreach (var span in spans)
        {
            if (span.End > safeAbove && span.At < safeBelow)
            {
                passed.Clear();
                return false;
            }

            passed.Add(span.At >= safeBelow ? span with { At = span.At + moved } : span);
        }

        return true;
    }

    private static int UnsafeAbove(ReadOnlySpan<byte> head, ReadOnlySpan<byte> oldMiddle, ReadOnlySpan<byte> newMiddle)
    {
        var count = 0;
        while (!head.IsEmpty && count <= MostUnsafe)
        {
            var start = head[..^1].LastIndexOf((byte)'\n') + 1;
            if (!HasLine(oldMiddle, head[start..]) && !HasLine(newMiddle, head[start..]))
            {
                return count;
            }

            head = head[..start];
            count++;
        }

        return count;
    }

    private static int UnsafeBelow(ReadOnlySpan<byte> tail, ReadOnlySpan<byte> oldMiddle, ReadOnlySpan<byte> newMiddle)
    {
        var count = 0;
        while (!tail.IsEmpty && count <= MostUnsafe)
        {
            var end = tail.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? tail : tail[..end];
            if (!HasLine(oldMiddle, line) && !HasLine(newMiddle, line))
            {
                return count;
            }

            tail = tail[line.Length..];
            count++;
        }

        return count;
    }

    private static bool HasLine(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> line)
    {
        while (lines.Length >= line.Length)
        {
            if (lines.StartsWith(line))
            {
                return true;
            }

            var end = lines.IndexOf((byte)'\n');
            if (end < 0)
            {
                return false;
            }

            lines = lines[(end + 1)..];
        }

        return false;
    }
}
