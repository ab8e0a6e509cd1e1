using System.Globalization;
using System.Text;

namespace Kotsu.Reports.Safety;

/// <summary>
/// Text that somebody else wrote: a path, an alert's name, a line of code. It may try to move the cursor, to hide itself or to
/// turn the reading direction. Every character that can do so becomes one U+FFFD, so that columns still point at the same place.
/// </summary>
public static class Foreign
{
    /// <summary>Marks beyond this many on one letter are an attack on the line above, not a language.</summary>
    private const int MarksOnOneLetter = 4;

    private const char Shown = '\uFFFD';

    /// <summary>The text on one line, as long as before, with nothing in it that a terminal or a browser would obey.</summary>
    public static string Line(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var marks = 0;
        var at = 0;

        while (at < text.Length)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            marks = isWhole && IsMark(rune) ? marks + 1 : 0;
            Append(line, text.AsSpan(at, length), isWhole && marks <= MarksOnOneLetter ? rune : null);
            at += length;
        }

        return line.ToString();
    }

    /// <summary>The text on one line of at most <paramref name="length"/> UTF-16 units; what is cut off is shown by an ellipsis.</summary>
    public static string Line(string text, int length)
    {
        if (text.Length <= length)
        {
            return Line(text);
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return Line(text[..end]) + "…";
    }

    // Nearly every text of a review is printable ASCII and needs no second look.
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static void Append(StringBuilder line, ReadOnlySpan<char> letters, Rune? rune)
    {
        if (rune is { Value: '\t' or '\n' or '\r' })
        {
            line.Append(' ');
        }
        else if (rune is { } known && !IsObeyed(known))
        {
            line.Append(letters);
        }
        else
        {
            line.Append(Shown, letters.Length);
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // Joiners (U+200C, U+200D) are format characters too, but Persian and Hindi cannot be written without them.
    private static bool IsObeyed(Rune rune) => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
