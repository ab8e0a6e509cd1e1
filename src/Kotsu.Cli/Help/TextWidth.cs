using System.Text;

namespace Kotsu.Cli.Help;

/// <summary>How wide a text stands in a terminal, and where it may be broken.</summary>
public static class TextWidth
{
    private const string NeverFirst = "、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々";

    /// <summary>Columns that a text takes; 2 for a full-width character.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>A text in lines of at most <paramref name="columns"/>: broken at blanks, and between full-width characters where Japanese allows it.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var piece in Pieces(text))
        {
            if (width > 0 && width + Of(piece.TrimEnd()) > columns)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                width = 0;
            }

            line.Append(piece);
            width += Of(piece);
        }

        if (line.Length > 0)
        {
            yield return line.ToString().TrimEnd();
        }
    }

    // A piece is what stays together: a word with the blank after it, or one full-width character with the marks that may not begin a line.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (before.Value == ' ')
        {
            return after.Value != ' ';
        }

        var isWide = Of(before) == 2 || Of(after) == 2;
        return isWide && after.Value != ' ' && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal) && !"「『（【〔".Contains(before.ToString(), StringComparison.Ordinal);
    }

    // Unicode's wide ranges as far as our own texts go: CJK, kana, Hangul, full-width forms.
    private static int Of(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x20000 and <= 0x3fffd) ? 2 : 1;
}
