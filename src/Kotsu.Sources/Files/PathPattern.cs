using System.Text;
using System.Text.RegularExpressions;

namespace Kotsu.Sources.Files;

/// <summary>A declared path pattern: <c>*</c> and <c>?</c> stay inside one part of a path, <c>**</c> crosses parts, <c>{a,b}</c> is either.</summary>
internal sealed class PathPattern
{
    private readonly Regex regex;

    /// <summary>Reads a pattern; a leading <c>./</c> or <c>/</c> means the root, a trailing <c>/</c> everything below.</summary>
    public PathPattern(string pattern)
    {
        var rooted = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern.TrimStart('/');
        var whole = rooted.EndsWith('/') ? rooted + "**" : rooted;
        regex = new("^(?:" + Translate(whole) + ")$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>Whether <paramref name="path"/> is meant.</summary>
    public bool Matches(string path) => regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        var inBraces = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at);
            if (rest.StartsWith("**/"))
            {
                translated.Append("(?:.*/)?");
                at += 2;
            }
            else if (rest.StartsWith("**"))
            {
                translated.Append(".*");
                at++;
            }
            else
            {
                translated.Append(One(pattern[at], ref inBraces));
            }
        }

        return translated.Append(inBraces ? ")" : "").ToString();
    }

    private static string One(char c, ref bool inBraces)
    {
        switch (c)
        {
            case '*':
                return "[^/]*";
            case '?':
                return "[^/]";
            case '{' when !inBraces:
                inBraces = true;
                return "(?:";
            case '}' when inBraces:
                inBraces = false;
                return ")";
            case ',' when inBraces:
                return "|";
            default:
                return Regex.Escape(c.ToString());
        }
    }
}
