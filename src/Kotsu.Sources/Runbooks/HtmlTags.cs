using System.Text;

namespace Kotsu.Sources.Runbooks;

/// <summary>Takes HTML's own tags and comments out of a text. What only looks like a tag stays: "&lt;describe the impact&gt;" is a gap to fill in.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figure", "figcaption", "font", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav", "nobr", "ol", "p", "picture", "pre", "q", "s", "samp", "section",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video", "wbr",
    };

    /// <summary>The text without tags.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length; at++)
        {
            var end = html[at] == '<' ? EndOfTag(html, at) : -1;
            if (end < 0)
            {
                text.Append(html[at]);
            }
            else
            {
                at = end;
            }
        }

        return text.ToString();
    }

    private static int EndOfTag(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 2;
        }

        var start = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        var length = html.AsSpan(start).IndexOfAnyExcept(SearchLetters);
        return length > 0 && names.Contains(html.Substring(start, length)) ? html.IndexOf('>', start) : -1;
    }

    private static readonly System.Buffers.SearchValues<char> SearchLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
