using System.Globalization;
using System.Text;

namespace Kotsu.Reports.Terminal;

/// <summary>Text measured in the columns that a terminal gives it: a kanji takes two, an accent none.</summary>
public static class Columns
{
    private const string Ellipsis = "…";

    /// <summary>Columns of one character: 0, 1 or 2.</summary>
    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is >= 0x1160 and <= 0x11FF => 0,
        _ => WideCharacters.Contain(rune.Value) ? 2 : 1,
    };

    /// <summary>Columns of a text on one line.</summary>
    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
        }

        return columns;
    }

    /// <summary>The text in at most <paramref name="columns"/> columns, its end cut off.</summary>
    public static string Cut(string text, int columns)
    {
        if (Fits(text, columns))
        {
            return text;
        }

        return columns <= 0 ? "" : text[..Fitting(text, columns - 1)].TrimEnd() + Ellipsis;
    }

    /// <summary>The text in at most <paramref name="columns"/> columns, its start cut off: the end of a path says more than its start.</summary>
    public static string CutStart(string text, int columns)
    {
        if (Fits(text, columns))
        {
            return text;
        }

        var runes = text.EnumerateRunes().ToArray();
        var first = runes.Length;
        for (var left = columns - 1; first > 0 && Of(runes[first - 1]) <= left; left -= Of(runes[first]))
        {
            first--;
        }

        return columns <= 0 ? "" : Ellipsis + string.Concat(runes[first..]);
    }

    /// <summary>The text with blanks behind it.</summary>
    public static string PadRight(string text, int columns) => text + Blanks(columns - Of(text));

    /// <summary>The text with blanks before it.</summary>
    public static string PadLeft(string text, int columns) => Blanks(columns - Of(text)) + text;

    /// <summary>So many blanks; none for a number below 0.</summary>
    public static string Blanks(int columns) => new(' ', Math.Max(0, columns));

    /// <summary>Whether the text takes no more than the columns; a long text is not read to its end.</summary>
    public static bool Fits(string text, int columns) => Fitting(text, columns) == text.Length;

    /// <summary>UTF-16 units from the start that fit into the columns.</summary>
    public static int Fitting(string text, int columns)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns -= Of(rune);
            if (columns < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
