namespace Kotsu.Core.Lenses.Editions;

/// <summary>Reads answers of an old edition under the present one: through the succession map only, never by equal codes.</summary>
/// <remarks>
/// A tick is carried where the practice is word for word what it was: the same; moved with its title; merged of parts that were all
/// ticked. Everything else is told with a reason and, where the map knows them, the practices to ask about. See <c>docs/decisions</c> 0013.
/// </remarks>
public static class CarryForward
{
    /// <summary>Carries ticks over.</summary>
    /// <param name="history">The editions of the lens.</param>
    /// <param name="from">The edition under which people answered.</param>
    /// <param name="ticked">The practices that they ticked, by the codes of that edition.</param>
    public static CarriedAnswers Carry(EditionHistory history, EditionId from, IReadOnlySet<PracticeCode> ticked)
    {
        var to = history.Editions[^1].Id;
        var ordered = ticked.OrderBy(t => t.Value, StringComparer.Ordinal).ToList();
        if (from == to)
        {
            return Unchanged(history.Editions[^1], ordered);
        }

        if (history.Successions.FirstOrDefault(s => s.From == from && s.To == to) is not { } map)
        {
            return new(from, to, [], [.. ordered.Select(t => new LostTick(t, null, [], CarryWords.NoMap(from)))]);
        }

        var verdicts = ordered.Select(t => (Tick: t, Successor: Find(map, t))).ToList();
        var carried = verdicts
            .Where(v => v.Successor is { } s && IsCarried(s, map, ticked))
            .GroupBy(v => v.Successor!.Now[0])
            .Select(g => new CarriedTick([.. g.Select(v => v.Tick)], g.Key, KindOf([.. g.Select(v => v.Successor!.Kind)])))
            .OrderBy(c => c.Now.Value, StringComparer.Ordinal);

        return new(from, to, [.. carried], [.. verdicts.Where(v => v.Successor is not { } s || !IsCarried(s, map, ticked)).Select(v => Lost(v.Tick, v.Successor, map, ticked))]);
    }

    private static CarriedAnswers Unchanged(Edition edition, IReadOnlyList<PracticeCode> ticked)
    {
        var known = edition.Practices.Select(p => p.Code).ToHashSet();
        return new(
            edition.Id,
            edition.Id,
            [.. ticked.Where(known.Contains).Select(t => new CarriedTick([t], t, SuccessionKind.Same))],
            [.. ticked.Where(t => !known.Contains(t)).Select(t => new LostTick(t, null, [], CarryWords.NoPractice(t, edition.Id)))]);
    }

    private static Successor? Find(Succession map, PracticeCode practice) => map.Practices.FirstOrDefault(p => p.Practice == practice);

    private static bool IsCarried(Successor successor, Succession map, IReadOnlySet<PracticeCode> ticked) => successor.Kind switch
    {
        SuccessionKind.Same => true,
        SuccessionKind.Moved => successor.Basis is SuccessionBasis.Title,
        SuccessionKind.Merged => PartsOf(successor, map).All(p => ticked.Contains(p)),
        _ => false,
    };

    /// <summary>The old practices that are one practice today.</summary>
    private static IEnumerable<PracticeCode> PartsOf(Successor successor, Succession map) =>
        map.Practices.Where(p => p.Now.Contains(successor.Now[0])).Select(p => p.Practice);

    private static SuccessionKind KindOf(IReadOnlyList<SuccessionKind> kinds) =>
        kinds.Contains(SuccessionKind.Same) ? SuccessionKind.Same : kinds[0];

    private static LostTick Lost(PracticeCode tick, Successor? successor, Succession map, IReadOnlySet<PracticeCode> ticked) => successor is null
        ? new(tick, null, [], CarryWords.NoPractice(tick, map.From))
        : new(tick, successor.Kind, successor.Now, CarryWords.Of(successor, [.. MissingParts(successor, map, ticked)]));

    private static IEnumerable<PracticeCode> MissingParts(Successor successor, Succession map, IReadOnlySet<PracticeCode> ticked) =>
        successor.Kind is SuccessionKind.Merged ? PartsOf(successor, map).Where(p => !ticked.Contains(p)) : [];
}
