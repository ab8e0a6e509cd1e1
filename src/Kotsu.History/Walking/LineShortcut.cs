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
    public static bool TryPass(ReadOnlySpan<byte> old, ReadOnlySpan<byte> recent, List<LineSpan> spans, List<LineSpan> passed)
    {
        var head = old[..old.CommonPrefixLength(recent)].LastIndexOf((byte)'\n') + 1;
        var tail = WholeLines(recent[^LineTable.CommonSuffix(old, recent)..], recent.Length, old.Length);
        if (head + tail > Math.Min(old.Length, recent.Length) || Math.Max(old.Length, recent.Length) - head - tail > LargestChange
            || EndsAmidLine(recent[^tail..], old, recent))
        {
            return false;
        }

        var oldMiddle = old[head..^tail];
        var newMiddle = recent[head..^tail];
        var unsafeAbove = UnsafeAbove(recent[..head], oldMiddle, newMiddle);
        var unsafeBelow = UnsafeBelow(recent[^tail..], oldMiddle, newMiddle);
        if (unsafeAbove > MostUnsafe || unsafeBelow > MostUnsafe)
        {
            return false;
        }

        var above = recent[..head].Count((byte)'\n');
        var newLines = newMiddle.Count((byte)'\n');
        return TryMove(spans, above - unsafeAbove, above + newLines + unsafeBelow, oldMiddle.Count((byte)'\n') - newLines, passed);
    }

    // How much of an equal end is made of whole lines: what stands behind the first end of a line in it.
    private static int WholeLines(ReadOnlySpan<byte> end, int length, int otherLength) =>
        end.Length == length || end.Length == otherLength || end.IndexOf((byte)'\n') is not (>= 0 and var first) ? 0 : end.Length - first - 1;

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
