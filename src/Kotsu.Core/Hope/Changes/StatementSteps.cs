namespace Kotsu.Core.Hope.Changes;

/// <summary>Acceptances and practices out of play: what begins, and may end, on a day.</summary>
internal static class StatementSteps
{
    public static IEnumerable<ReplayStep> OfAcceptances(HopeInput before, HopeInput after, ReplayState state, ReplaySpan span)
    {
        var old = before.Acceptances.Select(a => a with { At = null }).ToHashSet();
        var now = after.Acceptances.Select(a => a with { At = null }).ToHashSet();

        return old.Union(now).SelectMany(a => Stay(
            new(old.Contains(a), now.Contains(a), a.SignedOn, a.ExpiresOn),
            span,
            ChangeKind.Acceptances,
            () => state.Accept(a, true),
            (s, isThere) => s.Accept(a, isThere)));
    }

    public static IEnumerable<ReplayStep> OfNotApplicable(HopeInput before, HopeInput after, ReplayState state, ReplaySpan span)
    {
        var old = before.NotApplicable.Select(n => n with { At = null }).ToHashSet();
        var now = after.NotApplicable.Select(n => n with { At = null }).ToHashSet();

        return old.Union(now).SelectMany(n => Stay(
            new(old.Contains(n), now.Contains(n), n.On, null),
            span,
            ChangeKind.NotApplicable,
            () => state.PutOut(n, true),
            (s, isThere) => s.PutOut(n, isThere)));
    }

    private static IEnumerable<ReplayStep> Stay(Known known, ReplaySpan span, ChangeKind kind, Action begin, Action<ReplayState, bool> change)
    {
        // A file that is no longer there said so until the last day.
        var ends = known.Now || known.Ends <= span.Last ? known.Ends : span.Last;
        var begins = span.Clamp(known.Begins);

        if (known.Old && known.Begins <= span.First && !(known.Ends <= span.First))
        {
            begin();
        }
        else if (known.Begins <= span.Last && !(ends <= begins))
        {
            yield return new(begins, kind, s => change(s, true));
        }
        else
        {
            yield break;
        }

        if (ends is { } end && end <= span.Last)
        {
            yield return new(end, kind, s => change(s, false));
        }
    }

    private sealed record Known(bool Old, bool Now, DateOnly Begins, DateOnly? Ends);
}
