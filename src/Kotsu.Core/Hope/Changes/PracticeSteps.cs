namespace Kotsu.Core.Hope.Changes;

/// <summary>What happened to the practices themselves: scope, risk, weights, subjects.</summary>
internal static class PracticeSteps
{
    public static IEnumerable<ReplayStep> Between(HopeInput before, HopeInput after, ReplayState state, ReplaySpan span)
    {
        var old = before.Practices.ToDictionary(p => p.Code, p => AsOf(p, span.First));
        var now = after.Practices.ToDictionary(p => p.Code, p => AsOf(p, span.Last));
        foreach (var practice in old.Values)
        {
            state.Put(practice);
        }

        return
        [
            .. old.Keys.Where(c => !now.ContainsKey(c)).Select(c => new ReplayStep(span.Last, ChangeKind.Catalogue, s => s.Remove(c))),
            .. now.Values.Where(p => !old.ContainsKey(p.Code)).Select(p => new ReplayStep(span.Last, ChangeKind.Catalogue, s => s.Put(p))),
            .. after.Practices.Where(p => old.ContainsKey(p.Code)).SelectMany(p => OfOne(now[p.Code], p.Context?.On, span)),
        ];
    }

    // A weight has a day of its own; what else the catalogue says, and what is listed, is known from the last look only.
    private static IEnumerable<ReplayStep> OfOne(PracticeInPlay now, DateOnly? weighedOn, ReplaySpan span) =>
    [
        new(span.Clamp(weighedOn ?? span.Last), ChangeKind.Catalogue, s => s.Put(s.Find(now.Code) with { Context = now.Context })),
        new(span.Last, ChangeKind.Catalogue, s => s.Put(now with { Subjects = s.Find(now.Code).Subjects })),
        new(span.Last, ChangeKind.Subjects, s => s.Put(now)),
    ];

    private static PracticeInPlay AsOf(PracticeInPlay practice, DateOnly day) => practice with
    {
        Context = practice.Context?.On <= day ? practice.Context : null,
    };
}
