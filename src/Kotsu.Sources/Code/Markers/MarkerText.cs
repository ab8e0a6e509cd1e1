using System.Buffers;
using System.Text;

namespace Kotsu.Sources.Code.Markers;

/// <summary>What stands behind a tag.</summary>
/// <param name="Text">On one line, without closers of comments; may be empty.</param>
/// <param name="Assignee">The name in <c>TODO(name)</c> or <c>TODO: @name</c>; null where there is none.</param>
internal sealed record MarkerText(string Text, string? Assignee)
{
    private static readonly SearchValues<char> nameEnds = SearchValues.Create(" \t:,.;)");

    private const int Longest = 200;
    private const int LongestName = 40;

    /// <summary>Reads what stands behind a tag on its line.</summary>
    public static MarkerText Read(ReadOnlySpan<char> behind)
    {
        var rest = behind.Trim();
        string? assignee = null;
        if (rest.StartsWith("(") && rest.IndexOf(')') is > 0 and var close)
        {
            assignee = Name(rest[1..close].TrimStart('@'));
            rest = assignee is null ? rest : rest[(close + 1)..];
        }

        rest = rest.TrimStart(": \t-–—>").TrimEnd("*/-<>!#}% \t\r");
        if (assignee is null && rest.StartsWith("@") && Name(FirstWord(rest[1..])) is { } named)
        {
            assignee = named;
        }

        var plain = Plain(rest);
        return new(plain.Length > Longest ? plain[..Longest] : plain, assignee);
    }

    /// <summary>Without characters that a terminal obeys, runs of blanks as one.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A tab keeps its column: one character for one.
            plain.Append(char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format ? ' ' : c);
        }

        // Half a character at a cut end cannot be written as UTF-8.
        if (plain.Length > 0 && char.IsHighSurrogate(plain[^1]))
        {
            plain.Length--;
        }

        return plain.ToString();
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(nameEnds);
        return end < 0 ? text : text[..end];
    }

    // Somebody's name, not an issue (#123, ABC-123), an address or a remark.
    private static string? Name(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestName || !char.IsLetter(text[0]))
        {
            return null;
        }

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '@' or ',' or ' ' or '/'))
            {
                return null;
            }
        }

        var isIssue = text.LastIndexOf('-') is > 0 and var dash && text[(dash + 1)..].IndexOfAnyExceptInRange('0', '9') < 0 && dash + 1 < text.Length;
        return isIssue || text.Count(' ') > 2 || text.Contains("://", StringComparison.Ordinal) ? null : text.ToString();
    }
}
