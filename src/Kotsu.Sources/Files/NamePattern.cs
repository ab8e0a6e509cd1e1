namespace Kotsu.Sources.Files;

/// <summary>Matches one part of a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, <c>\x</c>.</summary>
internal static class NamePattern
{
    /// <summary>Whether the whole of <paramref name="name"/> is meant. Case matters.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        // A star that was passed is only ever widened, never gone back behind: the last one decides.
        var (at, star, widened) = (0, -1, 0);
        var i = 0;
        while (i < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, widened) = (at++, i);
            }
            else if (TakeOne(pattern, at, name[i]) is > 0 and var taken)
            {
                at += taken;
                i++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++widened;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    // How many characters of the pattern matched this one; 0 for none.
    private static int TakeOne(ReadOnlySpan<char> pattern, int at, char c)
    {
        if (at >= pattern.Length)
        {
            return 0;
        }

        return pattern[at] switch
        {
            '?' => 1,
            '\\' when at + 1 < pattern.Length => pattern[at + 1] == c ? 2 : 0,
            '[' when pattern[(at + 1)..].IndexOf(']') >= 0 => TakeClass(pattern, at, c),
            var literal => literal == c ? 1 : 0,
        };
    }

    private static int TakeClass(ReadOnlySpan<char> pattern, int at, char c)
    {
        var from = at + 1;
        var isNot = pattern[from] is '!' or '^';
        from += isNot ? 1 : 0;

        // A bracket that stands first belongs to the class.
        var close = from + 1 >= pattern.Length ? -1 : pattern[(from + 1)..].IndexOf(']');
        if (close < 0)
        {
            return pattern[at] == c ? 1 : 0;
        }

        var members = pattern.Slice(from, close + 1);
        return Holds(members, c) != isNot ? from + members.Length + 1 - at : 0;
    }

    private static bool Holds(ReadOnlySpan<char> members, char c)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] == '-')
            {
                if (c >= members[i] && c <= members[i + 2])
                {
                    return true;
                }

                i += 2;
            }
            else if (members[i] == c)
            {
                return true;
            }
        }

        return false;
    }
}
