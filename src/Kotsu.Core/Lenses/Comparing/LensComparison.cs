namespace Kotsu.Core.Lenses.Comparing;

/// <summary>What differs between two lenses, such as two versions of one.</summary>
/// <param name="Changes">The lens itself, then its pillars, questions and choices, in the order of the later lens; what is gone comes last of its kind.</param>
public sealed record LensComparison(IReadOnlyList<LensChange> Changes)
{
    /// <summary>Whether an answer means the same under both: nothing is added, removed, retitled, moved or judged differently.</summary>
    public bool IsSame => Changes.Count == 0;

    /// <summary>Compares two lenses by the ids of their parts; a choice's id counts within its question.</summary>
    /// <remarks>Risks are compared for every selection of the earlier choices, never by sampling.</remarks>
    public static LensComparison Between(Lens before, Lens after) => new(
    [
        .. Retitled(LensPart.Lens, "", before.Name, after.Name),
        .. Parts(LensPart.Pillar, before.Pillars.Select(p => (p.Id.Value, p.Name)), after.Pillars.Select(p => (p.Id.Value, p.Name))),
        .. Parts(LensPart.Question, before.Questions.Select(q => (q.Id.Value, q.Title)), after.Questions.Select(q => (q.Id.Value, q.Title))),
        .. Kept(before, after).SelectMany(k => QuestionComparison.Between(k.Before, k.After)),
    ]);

    /// <summary>The differences between parts of one kind.</summary>
    internal static IEnumerable<LensChange> Parts(LensPart part, IEnumerable<(string Id, string Title)> before, IEnumerable<(string Id, string Title)> after)
    {
        var was = TitlesOf(before);
        var now = TitlesOf(after);
        var here = now.SelectMany(n => was.TryGetValue(n.Key, out var title)
            ? Retitled(part, n.Key, title, n.Value)
            : [new() { Kind = LensChangeKind.Added, Part = part, Id = n.Key, After = n.Value }]);
        var gone = was.Where(w => !now.ContainsKey(w.Key))
            .Select(w => new LensChange { Kind = LensChangeKind.Removed, Part = part, Id = w.Key, Before = w.Value });
        return here.Concat(gone);
    }

    private static IEnumerable<LensChange> Retitled(LensPart part, string id, string before, string after) =>
        before == after ? [] : [new() { Kind = LensChangeKind.Retitled, Part = part, Id = id, Before = before, After = after }];

    private static Dictionary<string, string> TitlesOf(IEnumerable<(string Id, string Title)> parts) =>
        parts.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Title);

    private static IEnumerable<(PlacedQuestion Before, PlacedQuestion After)> Kept(Lens before, Lens after)
    {
        var was = Placed(before).DistinctBy(q => q.Question.Id).ToDictionary(q => q.Question.Id);
        return Placed(after).Where(q => was.ContainsKey(q.Question.Id)).Select(q => (was[q.Question.Id], q));
    }

    private static IEnumerable<PlacedQuestion> Placed(Lens lens) =>
        lens.Pillars.SelectMany(p => p.Questions.Select(q => new PlacedQuestion(p.Id, q)));
}
