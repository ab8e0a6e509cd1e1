using System.Runtime.InteropServices;

namespace Kotsu.History.Walking;

/// <summary>A line that is followed by what it says, wherever it stands.</summary>
/// <param name="Text">The line without white space around it.</param>
/// <param name="Target">Its number among all lines asked for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(byte[] Text, int Target)
{
    // What says less stands in many places, as "// TODO" does; git asks for as much before it takes a line for moved.
    private const int LeastLetters = 20;

    /// <summary>A line without white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        var (from, end) = (0, line.Length);
        while (end > 0 && IsBlank(line[end - 1]))
        {
            end--;
        }

        while (from < end && IsBlank(line[from]))
        {
            from++;
        }

        return line[from..end];
    }

    /// <summary>Whether a line says enough to be known by it.</summary>
    public static bool SaysEnough(ReadOnlySpan<byte> line)
    {
        var letters = 0;
        foreach (var value in line)
        {
            letters += LineWords.IsLetter(value) ? 1 : 0;
        }

        return letters >= LeastLetters;
    }

    /// <summary>Whether a line of a content can be known by what it says: it says enough, and no other line there says the same.</summary>
    public static bool IsKnownBy(ReadOnlySpan<byte> line, ReadOnlySpan<byte> content) =>
        SaysEnough(line) && Find(content, line) is >= 0 and var first && Find(content[(first + line.Length)..], line) < 0;

    /// <summary>Whether a content has this line, whatever white space stands around it.</summary>
    public bool StandsIn(ReadOnlySpan<byte> content) => Find(content, Text) >= 0;

    /// <summary>Where a content has a line; -1 where it has it not.</summary>
    public static int Find(ReadOnlySpan<byte> content, ReadOnlySpan<byte> text)
    {
        for (var from = 0; content[from..].IndexOf(text) is >= 0 and var found; from += found + 1)
        {
            var at = from + found;
            if (IsBlankUpTo(content[..at], fromEnd: true) && IsBlankUpTo(content[(at + text.Length)..], fromEnd: false))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsBlankUpTo(ReadOnlySpan<byte> rest, bool fromEnd)
    {
        var other = fromEnd ? rest.LastIndexOfAnyExcept(" \t\r"u8) : rest.IndexOfAnyExcept(" \t\r"u8);
        return other < 0 || rest[other] == '\n';
    }
}
