namespace Kotsu.Sources.Workflows;

/// <summary>Finds <c>needs.build.outputs.x</c>, <c>needs['build'].result</c>, <c>needs.*.result</c> and <c>toJSON(needs)</c> in texts.</summary>
internal static class NeedsExpression
{
    private const string Word = "needs";

    /// <summary>Whether any of <paramref name="texts"/> reads the context of the needed job <paramref name="id"/>, or of all needed jobs.</summary>
    public static bool Names(IEnumerable<string> texts, string id) => texts.Any(t => Names(t, id));

    private static bool Names(string text, string id)
    {
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsNamePart(text[at - 1])) && Reads(text, at, text.AsSpan(at + Word.Length), id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reads(string text, int at, ReadOnlySpan<char> rest, string id)
    {
        if (rest.StartsWith(".*") || (rest.TrimStart() is [')', ..] && text.AsSpan(0, at).TrimEnd() is [.., '(']))
        {
            return true;
        }

        return rest is ['.', ..] ? IsName(rest[1..], id) : rest is ['[', '\'' or '"', ..] && IsName(rest[2..], id);
    }

    private static bool IsName(ReadOnlySpan<char> rest, string id) =>
        rest.StartsWith(id, StringComparison.Ordinal) && (rest.Length == id.Length || !IsNamePart(rest[id.Length]));

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
