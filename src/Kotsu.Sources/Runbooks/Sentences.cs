namespace Kotsu.Sources.Runbooks;

/// <summary>Cuts a text into sentences, English and Japanese.</summary>
internal static class Sentences
{
    /// <summary>The sentences with the offset of each, in order; none is empty.</summary>
    public static IEnumerable<(int Offset, string Sentence)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Ends(text, at))
            {
                if (!string.IsNullOrWhiteSpace(text[start..(at + 1)]))
                {
                    yield return (start, text[start..(at + 1)]);
                }

                start = at + 1;
            }
        }

        if (start < text.Length && !string.IsNullOrWhiteSpace(text[start..]))
        {
            yield return (start, text[start..]);
        }
    }

    private static bool Ends(string text, int at) =>
        text[at] is '。' or '！' or '？' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
