namespace Kotsu.Reports.Terminal;

/// <summary>Breaks a text into lines: at blanks, and between any two Japanese characters except where a line must not begin or end.</summary>
public static class Wrapping
{
    private const string NeverFirst = "、。，．・：；？！）」』】〉》〕］｝ー…％ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%";
    private const string NeverLast = "（「『【〈《〔［｛([{";

    /// <summary>The lines, each at most <paramref name="columns"/> columns wide, at most <paramref name="most"/> of them; the last one says with an ellipsis that more was there.</summary>
    public static IReadOnlyList<string> Lines(string text, int columns, int most = int.MaxValue)
    {
        var lines = new List<string>();
        var rest = text.Trim();

        while (rest.Length > 0)
        {
            if (lines.Count == most - 1 || Columns.Fits(rest, columns))
            {
                lines.Add(Columns.Cut(rest, columns));
                break;
            }

            var at = Break(rest, columns);
            lines.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }

        return lines;
    }

    private static int Break(string text, int columns)
    {
        var fitting = Math.Max(1, Columns.Fitting(text, columns));
        for (var at = fitting; at > fitting / 2; at--)
        {
            if (MayBreak(text, at))
            {
                return at;
            }
        }

        return char.IsHighSurrogate(text[fitting - 1]) ? fitting + 1 : fitting;
    }

    private static bool MayBreak(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        return before == ' ' || after == ' ' || ((IsJapanese(before) || IsJapanese(after)) && !NeverFirst.Contains(after) && !NeverLast.Contains(before));
    }

    private static bool IsJapanese(char letter) => letter is >= '\u3000' and <= '\u9FFF' or >= '\uFF01' and <= '\uFF60';
}
