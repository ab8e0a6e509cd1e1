using System.Text;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Markdown;

/// <summary>Text inside Markdown that stays text: it formats nothing, links nowhere and calls nobody.</summary>
internal static class MarkdownText
{
    private const int LongestText = 1_000;

    /// <summary>An empty comment: invisible, and enough that a forge sees no name, no number and no address.</summary>
    private const string Break = "<!-- -->";

    /// <summary>The text as plain words.</summary>
    public static string Plain(string text) => Escape(text, "\\");

    /// <summary>The text inside an HTML element of the Markdown, where a backslash would be shown.</summary>
    public static string Html(string text) => Escape(text, "");

    /// <summary>The text as code, with more backticks around it than it holds.</summary>
    public static string Code(string text)
    {
        var clean = Foreign.Line(text, LongestText);
        var fence = new string('`', LongestRun(clean) + 1);
        var space = clean.Length == 0 || clean[0] is '`' or ' ' || clean[^1] is '`' or ' ' ? " " : "";
        return fence + space + clean + space + fence;
    }

    /// <summary>What closes a block of code that holds <paramref name="text"/>.</summary>
    public static string Fence(string text) => new('`', Math.Max(3, LongestRun(text) + 1));

    private static string Escape(string text, string backslash)
    {
        var clean = Foreign.Line(text, LongestText);
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            Append(escaped, clean[i], i + 1 < clean.Length ? clean[i + 1] : ' ', backslash);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char letter, char next, string backslash)
    {
        _ = letter switch
        {
            '<' => escaped.Append("&lt;"),
            '>' => escaped.Append("&gt;"),
            '&' => escaped.Append("&amp;"),
            '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '|' or '~' or '!' or '$' => escaped.Append(backslash).Append(letter),
            '@' => escaped.Append('@').Append(Break),
            '#' => escaped.Append(backslash).Append('#').Append(char.IsAsciiDigit(next) ? Break : ""),
            ':' when next == '/' => escaped.Append(':').Append(Break),
            'w' or 'W' when next is '.' => escaped.Append(letter).Append(Break),
            _ => escaped.Append(letter),
        };
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
