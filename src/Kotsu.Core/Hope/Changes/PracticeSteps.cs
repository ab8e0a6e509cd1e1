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
            state.Practices[practice.Code] = practice;
        }

        return
        [
            .. old.Keys.Where(c => !now.ContainsKey(c)).Select(c => new ReplayStep(span.Last, ChangeKind.Catalogue, s => s.Practices.Remove(c))),
            .. now.Values.Where(p => !old.ContainsKey(p.Code)).Select(p => new ReplayStep(span.Last, ChangeKind.Catalogue, s => s.Practices[p.Code] = p)),
            .. after.Practices.Where(p => old.ContainsKey(p.Code)).SelectMany(p => OfOne(now[p.Code], p.Context?.On, span)),
        ];
    }

    // A weight has a day of its own; what else the catalogue says, and what is listed, is known from the last look only.
    private static IEnumerable<ReplayStep> OfOne(PracticeInPlay now, DateOnly? weighedOn, ReplaySpan span) =>
    [
        new(span.Clamp(weighedOn ?? span.Last), ChangeKind.Catalogue, s => s.Practices[now.Code] = s.Practices[now.Code] with { Context = now.Context }),
        new(span.Last, ChangeKind.Catalogue, s => s.Practices[now.Code] = now with { Subjects = s.Practices[now.Code].Subjects }),
        new(span.Last, ChangeKind.Subjects, s => s.Practices[now.Code] = now),
    ];

    private static PracticeInPlay AsOf(PracticeInPlay practice, DateOnly day) => practice with
    {
        Context = practice.Context?.On <= day ? practice.Context : null,
    };
}
