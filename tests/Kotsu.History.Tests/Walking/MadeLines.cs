using System.Globalization;

namespace Kotsu.History.Tests.Walking;

/// <summary>Changes of the lines of a file.</summary>
internal static class MadeLines
{
    /// <summary>New lines; the same numbers make the same lines.</summary>
    public static List<string> Fresh(int at, int size, int seed, string[] words) =>
        [.. Enumerable.Range(0, size % 30).Select(i => Line(at + (i * 7), seed, words))];

    /// <summary>Changes lines.</summary>
    public static List<string> Change(MadeChange change, List<string> lines, int seed, string[] words)
    {
        var at = change.At % (lines.Count + 1);
        var count = Math.Min(1 + (change.Size % 6), lines.Count - at);
        switch (change.Kind)
        {
            case ChangeKind.Insert:
                lines.InsertRange(at, Fresh(change.At, 1 + (change.Size % 5), seed, words));
                break;
            case ChangeKind.Delete:
                lines.RemoveRange(at, count);
                break;
            case ChangeKind.Replace:
                lines.RemoveRange(at, count);
                lines.InsertRange(at, Fresh(change.Size, 1 + (change.At % 4), seed, words));
                break;
            case ChangeKind.Move:
                var moved = lines.GetRange(at, count);
                lines.RemoveRange(at, count);
                lines.InsertRange(change.Size % (lines.Count + 1), moved);
                break;
            case ChangeKind.Duplicate:
                lines.InsertRange(at, lines.GetRange(at, count));
                break;
            case ChangeKind.Rewrite:
                lines = change.At % 4 == 0 ? [string.Create(CultureInfo.InvariantCulture, $"{change.Size} of a line without its end")] : Fresh(change.At, 5 + change.Size, seed + 1, words);
                break;
            case ChangeKind.FlipLineEnds:
                var hasCr = lines.Exists(l => l.EndsWith("\r\n", StringComparison.Ordinal));
                lines = [.. lines.Select(l => hasCr ? l.Replace("\r\n", "\n", StringComparison.Ordinal) : l.Replace("\n", "\r\n", StringComparison.Ordinal))];
                break;
            case ChangeKind.Empty:
                lines.Clear();
                break;
            case ChangeKind.CutLastLineEnd:
                Cut(lines);
                break;
            case ChangeKind.Grow:
                // Long enough for the shortcuts of a diff: ends of more than 1,024 bytes, and lines that occur very often.
                lines.InsertRange(at, Enumerable.Range(0, 40 * (1 + (change.Size % 12))).Select(i => Line(i + (i / 3 * change.At), seed, words)));
                break;
        }

        // Only the last line may lack its end.
        for (var i = 0; i < lines.Count - 1; i++)
        {
            lines[i] = lines[i].EndsWith('\n') ? lines[i] : lines[i] + "\n";
        }

        return lines;
    }

    private static void Cut(List<string> lines)
    {
        if (lines.Count > 0 && lines[^1].Trim().Length > 0)
        {
            lines[^1] = lines[^1].TrimEnd('\n', '\r');
        }
    }

    private static string Line(int number, int seed, string[] words)
    {
        var pick = (number % 14) + 14;
        return pick % 14 < words.Length ? words[pick % 14] : string.Create(CultureInfo.InvariantCulture, $"line {number % 97} of {seed % 5} with some words\n");
    }
}
