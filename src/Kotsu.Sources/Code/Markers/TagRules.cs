using System.Buffers;

namespace Kotsu.Sources.Code.Markers;

/// <summary>Tells a marker from the same letters that mean something else.</summary>
internal static class TagRules
{
    /// <summary>The tags.</summary>
    public static readonly SearchValues<string> Tags = SearchValues.Create(["TODO", "FIXME", "HACK", "XXX"], StringComparison.Ordinal);

    private static readonly HashSet<string> articles = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "that", "these", "those", "our", "your", "any", "each", "every", "no", "another", "all", "of", "like", "with", "without", "see",
    };

    private static readonly HashSet<string> nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "comment", "comments", "list", "lists", "item", "items", "marker", "markers", "tag", "tags", "entry", "entries", "application", "app",
    };

    private static readonly HashSet<string> versionWords = new(StringComparer.OrdinalIgnoreCase) { "since", "version", "release" };

    /// <summary>The tag that begins at a place.</summary>
    public static string TagAt(ReadOnlySpan<char> text) => text[0] switch
    {
        'T' => "TODO",
        'F' => "FIXME",
        'H' => "HACK",
        _ => "XXX",
    };

    /// <summary>Whether the tag at <paramref name="at"/> stands as a word of its own, in any text.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int at, int length)
    {
        var before = At(text, at - 1);
        var after = At(text, at + length);
        return !IsWordCharacter(before) && !IsWordCharacter(after)
            && before is not ('.' or '=' or '$' or '&' or '%') // context.TODO, KEY=TODO, $TODO
            && !(before is '-' or '/' && IsWordCharacter(At(text, at - 2))) // ISSUE-TODO, docs/TODO
            && !(after is '.' && IsWordCharacter(At(text, at + length + 1))) // TODO.md
            && !(after == '(' && At(text, at + length + 1) == ')') // TODO()
            && !(after == '=' && At(text, at + length + 1) != ' ')
            && !IsWrapped(before, after);
    }

    /// <summary>Whether a word of a comment asks for work, and does not only speak about such words.</summary>
    /// <param name="content">The comment on this line, from its first character to its last.</param>
    /// <param name="at">Where the tag begins in it.</param>
    public static bool AsksForWork(ReadOnlySpan<char> content, int at, string tag)
    {
        var before = content[..at].TrimEnd();
        var after = content[(at + tag.Length)..];
        if (tag == "XXX" && !IsMeantXxx(before, after))
        {
            return false;
        }

        var word = LastWord(before);
        var isAddressed = after.StartsWith(":") || after.StartsWith("(");
        return !(before.EndsWith("{@code") || before.EndsWith("{@literal") || before.EndsWith("<code>"))
            && !(before.Length > word.Length && before[^(word.Length + 1)] == '@' && versionWords.Contains(word.ToString()))
            && !(word.Length > 0 && versionWords.Contains(word.ToString()) && !isAddressed)
            && !(articles.Contains(word.ToString()) && !isAddressed)
            && !(word.Length > 0 && !isAddressed && nouns.Contains(FirstWord(after.TrimStart(" \t-")).ToString()));
    }

    // XXX is also what a reader should put something else for. It is meant as a marker at the beginning or the end of a
    // comment or a sentence, or with a colon.
    private static bool IsMeantXxx(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.StartsWith("XXX") || after.StartsWith("-") || before.EndsWith("-") || after.TrimStart().StartsWith("XXX"))
        {
            return false;
        }

        var isStart = before.Trim(" \t/*#;-<!%(").IsEmpty || before[^1] is '.' or ';' or '!' or '?' or ')' or ',';
        return isStart || after.StartsWith(":") || after.StartsWith("(") || after.StartsWith("!") || after.Trim(" \t*/-.!?)").IsEmpty;
    }

    private static bool IsWrapped(char before, char after) => (before, after) switch
    {
        ('"', '"') or ('\'', '\'') or ('`', '`') or ('<', '>') or ('>', '<') or ('{', '}') or ('[', ']') or ('“', '”') or ('‘', '’') or ('「', '」') or ('*', '*') => true,
        ('"' or '`' or '\'', ',' or '.' or '|') => true,
        _ => false,
    };

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static char At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        var end = 0;
        while (end < trimmed.Length && char.IsLetter(trimmed[end]))
        {
            end++;
        }

        return trimmed[..end];
    }
}
