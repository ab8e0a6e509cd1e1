using System.Text;

namespace Kotsu.Sources.Runbooks;

/// <summary>Counts words of English and Japanese alike: a run of letters and digits is one, and so are two Japanese characters.</summary>
internal static class WordCount
{
    /// <summary>Words of <paramref name="text"/> without its code (between backticks).</summary>
    public static int Of(string text)
    {
        var words = 0;
        var japanese = 0;
        var isInWord = false;
        foreach (var rune in InlineCode.Without(text).EnumerateRunes())
        {
            var isJapanese = IsJapanese(rune);
            var isLetter = !isJapanese && (Rune.IsLetterOrDigit(rune) || (isInWord && rune.Value is '\'' or '-' or '_' or '’'));
            japanese += isJapanese ? 1 : 0;
            words += isLetter && !isInWord ? 1 : 0;
            isInWord = isLetter;
        }

        return words + ((japanese + 1) / 2);
    }

    /// <summary>Han, hiragana, katakana and the marks between them.</summary>
    private static bool IsJapanese(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or 0x3005 or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}
