namespace Kotsu.Sources.Files;

/// <summary>A path pattern as gitignore(5) writes it: <c>*</c> and <c>?</c> stay inside one part of a path, <c>**</c> crosses parts, a pattern without a slash in it holds at any depth.</summary>
/// <remarks>Matching takes time in proportion to pattern × path, whatever either holds.</remarks>
internal sealed class IgnorePattern
{
    private const string AnyDepth = "**";

    private readonly string[] parts;

    private IgnorePattern(string[] parts, bool isNegated, bool foldersOnly, bool isRooted)
    {
        this.parts = parts;
        IsNegated = isNegated;
        FoldersOnly = foldersOnly;
        Literal = isRooted && !parts.Any(IsWild) ? string.Join('/', parts) : null;
    }

    /// <summary>Whether it takes back what earlier patterns said.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it means folders only.</summary>
    public bool FoldersOnly { get; }

    /// <summary>The one path that it means; null where it has signs or holds at any depth.</summary>
    public string? Literal { get; }

    /// <summary>Whether the last part is <c>*</c> behind a slash.</summary>
    public bool EndsWithAnyName => parts is [.., _, "*"] && parts[^2] != AnyDepth;

    /// <summary>Reads a pattern; null for an empty line or a comment.</summary>
    /// <param name="line">As written; blanks at its end do not count unless escaped.</param>
    /// <param name="folder">The folder whose file holds the line; empty for the root.</param>
    public static IgnorePattern? Parse(string line, string folder = "")
    {
        var text = TrimEnd(line.TrimEnd('\r', '\n'));
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        var foldersOnly = text.EndsWith('/');
        text = text.TrimEnd('/');
        var isRooted = text.Contains('/', StringComparison.Ordinal);
        var own = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (own.Length == 0)
        {
            return null;
        }

        var above = folder.Length == 0 ? [] : folder.Split('/').Select(Escape);
        string[] all = [.. above, .. isRooted ? [] : new[] { AnyDepth }, .. own];
        return new([.. all.Where((part, at) => part != AnyDepth || at == 0 || all[at - 1] != AnyDepth)], isNegated, foldersOnly, isRooted);
    }

    /// <summary>Whether it means a file, or a folder above it.</summary>
    public bool Matches(string file) => Find(file, Reach.SelfOrAbove, isFolder: false);

    /// <summary>Whether it means exactly this file or folder.</summary>
    public bool MatchesExactly(string path, bool isFolder) => Find(path, Reach.Self, isFolder);

    private enum Reach
    {
        Self,
        SelfOrAbove,
    }

    // Which parts of the pattern may come next, after each part of the path: no backtracking, whatever the pattern.
    private bool Find(string path, Reach reach, bool isFolder)
    {
        var next = new bool[parts.Length + 1];
        var after = new bool[parts.Length + 1];
        next[0] = true;
        Skip(next);
        var rest = path.AsSpan();
        while (true)
        {
            var slash = rest.IndexOf('/');
            Step(next, after, slash < 0 ? rest : rest[..slash]);
            var isSelf = slash < 0;
            if (after[parts.Length] && (isSelf ? !FoldersOnly || isFolder : reach is Reach.SelfOrAbove))
            {
                return true;
            }

            if (isSelf)
            {
                return false;
            }

            rest = rest[(slash + 1)..];
            (next, after) = (after, next);
        }
    }

    private void Step(bool[] next, bool[] after, ReadOnlySpan<char> name)
    {
        Array.Clear(after);
        for (var at = 0; at < parts.Length; at++)
        {
            if (next[at] && parts[at] == AnyDepth)
            {
                // It takes this part and may take the next; at the end of a pattern it means everything inside.
                after[at] = true;
                after[at + 1] |= at == parts.Length - 1;
            }
            else if (next[at] && NamePattern.Matches(parts[at], name))
            {
                after[at + 1] = true;
            }
        }

        Skip(after);
    }

    // "**" in the middle may also stand for nothing.
    private void Skip(bool[] next)
    {
        for (var at = 0; at < parts.Length - 1; at++)
        {
            next[at + 1] |= next[at] && parts[at] == AnyDepth;
        }
    }

    private static bool IsWild(string part) => part.AsSpan().IndexOfAny("*?[\\") >= 0;

    private static string Escape(string name) => IsWild(name) ? string.Concat(name.Select(c => "*?[\\".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString())) : name;

    private static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == ' ' && (end < 2 || text[end - 2] != '\\'))
        {
            end--;
        }

        return text[..end];
    }
}
