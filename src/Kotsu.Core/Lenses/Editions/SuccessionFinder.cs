namespace Kotsu.Core.Lenses.Editions;

/// <summary>Finds out what became of the practices of an old edition, from the titles of all editions known. It never guesses.</summary>
/// <remarks>
/// A practice is followed from edition to edition, oldest first: by its title, in its question before elsewhere; else, while it was there
/// in the edition before, by its words. A title that is gone can mean a drop or a rewording, so a drop is never concluded.
/// </remarks>
public static class SuccessionFinder
{
    /// <summary>From the first edition to the last.</summary>
    /// <param name="editions">Oldest first; the last is known whole.</param>
    public static Succession Find(IReadOnlyList<Edition> editions)
    {
        var traces = editions[0].Practices.Select(p => Follow(p, editions)).ToList();
        return new(editions[0].Id, editions[^1].Id, [.. traces.Select(t => Judge(t, traces))]);
    }

    private static Trace Follow(EditionPractice practice, IReadOnlyList<Edition> editions)
    {
        var trace = new Trace(practice, practice, SuccessionBasis.Title, IsLost: false);
        for (var i = 1; i < editions.Count; i++)
        {
            trace = Step(trace, editions.Take(i), editions[i]);
        }

        return editions[^1].Practices.Contains(trace.Now) ? trace : trace with { IsLost = true };
    }

    private static Trace Step(Trace trace, IEnumerable<Edition> before, Edition edition)
    {
        if (ByTitle(trace.Now, edition) is { } found)
        {
            return trace with { Now = found, IsLost = false };
        }

        if (!edition.Questions.Contains(trace.Now.Question))
        {
            // Nothing is known of its question in this edition: it may still be there.
            return trace;
        }

        return trace.IsLost ? trace : ByWords(trace, before.Last(e => e.Questions.Contains(trace.Now.Question)), edition);
    }

    private static EditionPractice? ByTitle(EditionPractice practice, Edition edition)
    {
        var equal = edition.Practices.Where(p => IsSameTitle(p, practice)).ToList();
        return equal.Find(p => p.Question == practice.Question) ?? (equal.Count == 1 ? equal[0] : null);
    }

    private static Trace ByWords(Trace trace, Edition before, Edition edition)
    {
        var words = TitleWords.Of(trace.Now.Title);
        var neighbours = before.Practices.Where(p => p.Question == trace.Now.Question && p.Code != trace.Now.Code).ToList();
        // What a neighbour has become is not what this practice has become.
        var here = edition.Practices.Where(p => p.Question == trace.Now.Question && !neighbours.Exists(n => IsSameTitle(n, p))).ToList();

        if (here.Find(p => neighbours.Exists(n => IsJoined(words, TitleWords.Of(n.Title), TitleWords.Of(p.Title)))) is { } joined)
        {
            return trace with { Now = joined, Basis = SuccessionBasis.JoinedWords };
        }

        var sameCode = here.Find(p => p.Code == trace.Now.Code);
        return sameCode is not null && (words.IsSubsetOf(TitleWords.Of(sameCode.Title)) || words.IsSupersetOf(TitleWords.Of(sameCode.Title)))
            ? trace with { Now = sameCode, Basis = SuccessionBasis.Words }
            : trace with { IsLost = true };
    }

    private static bool IsSameTitle(EditionPractice one, EditionPractice other) =>
        TitleWords.Normalise(one.Title) == TitleWords.Normalise(other.Title);

    private static bool IsJoined(HashSet<string> one, HashSet<string> other, HashSet<string> whole) =>
        one.IsProperSubsetOf(whole) && other.IsProperSubsetOf(whole) && one.Union(other).ToHashSet().SetEquals(whole);

    private static Successor Judge(Trace trace, IReadOnlyList<Trace> all)
    {
        var (was, now, basis, isLost) = trace;
        if (isLost)
        {
            return new(was.Code, SuccessionKind.Unknown, [], null);
        }

        var stays = now.Code == was.Code && basis is SuccessionBasis.Title;
        var isShared = all.Any(t => t != trace && !t.IsLost && t.Now.Code == now.Code);
        var kind = (stays, isShared) switch
        {
            (true, _) => SuccessionKind.Same,
            (_, true) => SuccessionKind.Merged,
            _ => now.Code == was.Code ? SuccessionKind.Renamed : SuccessionKind.Moved,
        };
        return new(was.Code, kind, [now.Code], isShared && !stays && basis is SuccessionBasis.Title ? SuccessionBasis.SharedTitle : basis);
    }

    private sealed record Trace(EditionPractice Was, EditionPractice Now, SuccessionBasis Basis, bool IsLost);
}
