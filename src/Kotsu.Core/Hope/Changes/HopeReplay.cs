namespace Kotsu.Core.Hope.Changes;

/// <summary>Says why hope moved: what happened between two states is replayed in time order, and each change of hope goes to its kind.</summary>
/// <remarks>Source: measures.md §1, "Change bars". The order within a day is that of <see cref="ChangeKind"/>.</remarks>
public static class HopeReplay
{
    /// <summary>Why hope moved from <paramref name="before"/> to <paramref name="after"/>.</summary>
    /// <exception cref="ArgumentException">The later state has the earlier day, or a practice is in play twice.</exception>
    public static HopeChange Between(HopeInput before, HopeInput after)
    {
        if (after.AsOf < before.AsOf)
        {
            throw new ArgumentException("The later state has the earlier day.", nameof(after));
        }

        var state = new ReplayState();
        var steps = StepsInto(state, before, after);
        var points = Enum.GetValues<ChangeKind>().ToDictionary(k => k, _ => 0.0);
        var hope = state.HopeOn(before.AsOf);

        foreach (var moment in steps.GroupBy(s => (s.On, s.Kind)).OrderBy(g => g.Key.On).ThenBy(g => g.Key.Kind))
        {
            Move(ChangeKind.Ageing, moment.Key.On);
            foreach (var step in moment)
            {
                step.Apply(state);
            }

            Move(moment.Key.Kind, moment.Key.On);
        }

        Move(ChangeKind.Ageing, after.AsOf);
        return new(HopeCalculator.Of(before).Shares.Hope, HopeCalculator.Of(after).Shares.Hope, points);

        void Move(ChangeKind kind, DateOnly day)
        {
            var moved = state.HopeOn(day);
            points[kind] += 100 * (moved - hope);
            hope = moved;
        }
    }

    private static List<ReplayStep> StepsInto(ReplayState state, HopeInput before, HopeInput after)
    {
        var span = new ReplaySpan(before.AsOf, after.AsOf);

        return
        [
            .. PracticeSteps.Between(before, after, state, span),
            .. new EvidenceSteps(before, after, span).Into(state),
            .. StatementSteps.OfAcceptances(before, after, state, span),
            .. StatementSteps.OfNotApplicable(before, after, state, span),
        ];
    }
}
