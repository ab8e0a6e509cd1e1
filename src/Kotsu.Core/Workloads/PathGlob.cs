using System.Text;
using System.Text.RegularExpressions;

namespace Kotsu.Core.Workloads;

/// <summary>A path pattern as <c>kotsu.yaml</c> writes it: <c>*</c> and <c>?</c> stay inside one part of a path, <c>**</c> crosses parts, <c>{a,b}</c> is either.</summary>
public sealed class PathGlob
{
    private readonly Regex regex;

    /// <summary>Reads a pattern. No pattern is wrong: what is no sign means itself.</summary>
    /// <param name="pattern">A leading <c>./</c> or <c>/</c> means the root, a trailing <c>/</c> everything below. Case matters.</param>
    public PathGlob(string pattern)
    {
        var rooted = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern.TrimStart('/');
        var whole = rooted.EndsWith('/') ? rooted + "**" : rooted;
        regex = new("^(?:" + Translate(whole) + ")$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>Whether the pattern means <paramref name="path"/>.</summary>
    /// <param name="path">From the root, with <c>/</c> between its parts.</param>
    public bool Matches(string path) => regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        var isInBraces = false;
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
                translated.Append(Sign(pattern[at], ref isInBraces));
            }
        }

        return translated.Append(isInBraces ? ")" : "").ToString();
    }

    private static string Sign(char sign, ref bool isInBraces)
    {
        switch (sign)
        {
            case '*':
                return "[^/]*";
            case '?':
                return "[^/]";
            case '{' when !isInBraces:
                isInBraces = true;
                return "(?:";
            case '}' when isInBraces:
                isInBraces = false;
                return ")";
            case ',' when isInBraces:
                return "|";
            default:
                return Regex.Escape(sign.ToString());
        }
    }
}
