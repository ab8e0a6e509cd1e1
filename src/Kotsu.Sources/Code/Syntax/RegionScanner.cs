namespace Kotsu.Sources.Code.Syntax;

/// <summary>Finds the comments and strings of a text in one pass. What is never closed is taken for an ordinary character, so one odd quote does not hide the rest.</summary>
internal sealed class RegionScanner(string text, CommentSyntax syntax)
{
    private const string ValueStarts = "(,=:[!&|?{};+-*%~^<>\n";

    private readonly List<Region> regions = [];
    // Up to where an opener is known not to be closed: each place of a text is searched a bounded number of times.
    private readonly Dictionary<Opener, int> openUntil = [];

    /// <summary>The comments and strings in order.</summary>
    public static List<Region> Scan(string text, CommentSyntax syntax) =>
        syntax.IsMarkup ? MarkupScanner.Scan(text, syntax) : new RegionScanner(text, syntax).Scan(0, text.Length);

    /// <summary>Those between two places.</summary>
    public List<Region> Scan(int from, int to)
    {
        var at = from;
        while (at < to)
        {
            var step = text.AsSpan(at, to - at).IndexOfAny(syntax.Firsts);
            if (step < 0)
            {
                break;
            }

            at += step;
            var region = syntax.StartingWith(text[at]).Select(o => TryRead(o, at, from, to)).FirstOrDefault(r => r is not null);
            if (region is { } found)
            {
                regions.Add(found);
            }

            at = region?.End ?? at + 1;
        }

        return regions;
    }

    private Region? TryRead(Opener opener, int at, int from, int to)
    {
        if (!text.AsSpan(at, to - at).StartsWith(opener.Open, StringComparison.Ordinal) || !Allows(opener.Guard, at, from))
        {
            return null;
        }

        var content = at + opener.Open.Length;
        if (opener.Close.Length == 0)
        {
            var lineEnd = text.AsSpan(content, to - content).IndexOf('\n') is >= 0 and var length ? content + length : to;
            return new(at, content, lineEnd, lineEnd, opener.Kind);
        }

        var kind = opener.IsCommentAtLineStart && IsLineStart(at, from, allowLetters: true) ? RegionKind.Comment : opener.Kind;
        if (at < openUntil.GetValueOrDefault(opener))
        {
            return null;
        }

        var end = opener.Kind is RegionKind.Pattern ? FindPatternEnd(opener, content, to) : FindEnd(opener, content, to);
        return end < 0 ? null : new(at, content, end, end + opener.Close.Length, kind);
    }

    private int FindEnd(Opener opener, int content, int to)
    {
        var limit = opener.Longest > 0 ? Math.Min(to, content + opener.Longest + 1) : to;
        var depth = 1;
        for (var at = content; at < limit;)
        {
            var rest = text.AsSpan(at, to - at);
            if (rest[0] == opener.Escape && opener.Escape != '\0')
            {
                at += 2;
            }
            else if (rest[0] == '\n' && !opener.IsMultiLine)
            {
                openUntil[opener] = at;
                return -1;
            }
            else if (opener.IsNested && rest.StartsWith(opener.Open, StringComparison.Ordinal))
            {
                depth++;
                at += opener.Open.Length;
            }
            else if (!rest.StartsWith(opener.Close, StringComparison.Ordinal))
            {
                at++;
            }
            else if (opener.IsDoubled && rest[opener.Close.Length..].StartsWith(opener.Close, StringComparison.Ordinal))
            {
                at += opener.Close.Length * 2;
            }
            else if (--depth == 0)
            {
                return at;
            }
            else
            {
                at += opener.Close.Length;
            }
        }

        if (limit == to)
        {
            openUntil[opener] = to;
        }

        return -1;
    }

    private int FindPatternEnd(Opener opener, int content, int to)
    {
        var inClass = false;
        var at = content;
        for (; at < to && text[at] != '\n'; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass && at > content:
                    return at;
            }
        }

        openUntil[opener] = Math.Min(at, to);
        return -1;
    }

    private bool Allows(Guard guard, int at, int from) => guard switch
    {
        Guard.AfterBlank => at == from || char.IsWhiteSpace(text[at - 1]),
        Guard.LineStart => IsLineStart(at, from, allowLetters: false),
        Guard.NotAfterWord => at == from || !char.IsLetterOrDigit(text[at - 1]),
        Guard.ValuePosition => IsValuePosition(at, from),
        _ => true,
    };

    // A prefix such as r or f belongs to a string of Python.
    private bool IsLineStart(int at, int from, bool allowLetters)
    {
        var before = at - 1;
        while (allowLetters && before >= from && "rRuUbBfF".Contains(text[before], StringComparison.Ordinal))
        {
            before--;
        }

        while (before >= from && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < from || text[before] == '\n';
    }

    private bool IsValuePosition(int at, int from)
    {
        var before = at - 1;
        while (before >= from && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < from || ValueStarts.Contains(text[before], StringComparison.Ordinal)
            || text.AsSpan(from, before + 1 - from).EndsWith("return", StringComparison.Ordinal);
    }
}
