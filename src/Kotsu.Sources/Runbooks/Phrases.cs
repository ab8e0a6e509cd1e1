namespace Kotsu.Sources.Runbooks;

/// <summary>
/// Phrases written as people read them: <c>a|b</c> is either word, <c>…</c> up to seven words of the same clause, a word that ends in
/// <c>*</c> only begins so. A table of words is quicker to start than an automaton, and easier to add to.
/// </summary>
internal sealed class Phrases
{
    private const int WidestGap = 7;

    private readonly Dictionary<string, List<string[][]>> byFirst = [];

    /// <summary>Reads the phrases.</summary>
    public Phrases(params string[] phrases)
    {
        foreach (var parts in phrases.Select(p => p.Split(' ').Select(w => w.Split('|')).ToArray()))
        {
            foreach (var first in parts[0])
            {
                (byFirst.TryGetValue(first, out var known) ? known : byFirst[first] = []).Add(parts);
            }
        }
    }

    /// <summary>The index behind the last word of the phrase that begins at <paramref name="at"/>; 0 where none does.</summary>
    public int Match(List<TextWord> words, int at) => byFirst.TryGetValue(words[at].Lower, out var known)
        ? known.Select(p => Match(words, at + 1, p, 1)).FirstOrDefault(end => end > 0)
        : 0;

    private static int Match(List<TextWord> words, int at, string[][] parts, int part)
    {
        if (part == parts.Length)
        {
            return at;
        }

        if (parts[part] is ["…"])
        {
            return MatchGap(words, at, parts, part + 1);
        }

        return at < words.Count && !words[at].StartsClause && Array.Exists(parts[part], w => Is(words[at].Lower, w)) ? Match(words, at + 1, parts, part + 1) : 0;
    }

    private static int MatchGap(List<TextWord> words, int at, string[][] parts, int part)
    {
        for (var skip = 0; skip <= WidestGap && at + skip < words.Count && !words[at + skip].StartsClause; skip++)
        {
            if (Match(words, at + skip, parts, part) is > 0 and var end)
            {
                return end;
            }
        }

        return 0;
    }

    private static bool Is(string word, string wanted) => wanted[^1] == '*' ? word.StartsWith(wanted[..^1], StringComparison.Ordinal) : word == wanted;
}
