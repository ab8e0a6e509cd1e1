using System.Text.RegularExpressions;
using Kotsu.Core.Findings;

namespace Kotsu.Sources.Files;

/// <summary>A file's text with its lines, from which locations are made. Excerpts never hold a password or token of an address.</summary>
internal sealed class SourceText(string path, string text)
{
    private const int ExcerptLength = 200;

    private static readonly Regex secrets = new(
        @"(?<scheme>://)[^/\s@""']+@|(?<name>[?&](access_|auth_|api_?)?(token|key|secret|password|signature|sig|auth|code)=)[^&#\s""']+",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private readonly Lazy<string[]> lines = new(() => text.Split('\n'));

    /// <summary>Path from the root of the tree.</summary>
    public string Path => path;

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The lines without their ends.</summary>
    public IReadOnlyList<string> Lines => lines.Value;

    /// <summary><paramref name="line"/>, from 1; empty beyond the end.</summary>
    public string Line(int line) => line >= 1 && line <= Lines.Count ? Lines[line - 1].TrimEnd('\r') : "";

    /// <summary>The place with its excerpt; the columns are dropped where a secret was taken out of the line, or they lie outside of the excerpt.</summary>
    public Location At(int line, int column = 0, int endColumn = 0)
    {
        var whole = Line(line);
        var shown = Mask(whole);
        var isMarked = column > 0 && endColumn > column && endColumn <= Math.Min(whole.Length, ExcerptLength) + 1 && shown == whole;
        return new(path, line, isMarked ? column : 0, isMarked ? endColumn : 0, Excerpt(shown));
    }

    /// <summary>The first place at or after <paramref name="line"/> where <paramref name="words"/> stand, within <paramref name="within"/> lines; else the line itself.</summary>
    public Location Find(string words, int line, int within = 40)
    {
        for (var at = line; at < line + within && at <= Lines.Count; at++)
        {
            var column = Line(at).IndexOf(words, StringComparison.Ordinal);
            if (column >= 0)
            {
                return At(at, column + 1, column + 1 + words.Length);
            }
        }

        return At(line);
    }

    /// <summary><paramref name="text"/> without what may be a password or token inside an address.</summary>
    public static string Mask(string text) => text.Contains("://", StringComparison.Ordinal) ? secrets.Replace(text, "${scheme}${name}…") : text;

    private static string? Excerpt(string line) => string.IsNullOrWhiteSpace(line) ? null : line.Length <= ExcerptLength ? line : line[..ExcerptLength];
}
