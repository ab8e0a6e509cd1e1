namespace Kotsu.Sources.Runbooks;

/// <summary>A word of a text.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Lower">The word in lower case.</param>
/// <param name="StartsClause">Whether it is the first one, or a comma, colon, bracket or the like stands before it.</param>
internal readonly record struct TextWord(int Offset, string Lower, bool StartsClause)
{
    /// <summary>The offset behind it.</summary>
    public int End => Offset + Lower.Length;
}

/// <summary>Cuts a text into words of Latin letters and digits; Japanese runs are no words.</summary>
internal static class TextWords
{
    /// <summary>The words in order.</summary>
    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        var startsClause = true;
        for (var at = 0; at < text.Length;)
        {
            if (!IsInWord(text[at]))
            {
                startsClause |= text[at] is not (' ' or '\n' or '\t' or '"' or '“' or '*');
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsInWord(text[at]) || IsInside(text, at)))
            {
                at++;
            }

            words.Add(new(start, text[start..at].ToLowerInvariant().Replace('’', '\''), startsClause));
            startsClause = false;
        }

        return words;
    }

    private static bool IsInWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '@' or '\'' or '’';

    /// <summary>A hyphen, slash or dot between two letters belongs to the word: <c>right-click</c>, <c>user@host.example</c>.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '-' or '/' or '.' or '&' && at + 1 < text.Length && IsInWord(text[at + 1]) && at > 0 && IsInWord(text[at - 1]);
}
