using Kotsu.Core.Evidence;

namespace Kotsu.Core.Hope;

/// <summary>How one practice stands on one day after another while nothing happens but time. It is judged anew only where time changes something.</summary>
/// <param name="isRenewed">Whether looks go on and find the same, so that what probes say never ages.</param>
internal sealed class PracticeCourse(PracticeInPlay practice, IReadOnlyList<PracticeEvidence> evidence, IReadOnlyList<RiskAcceptance> acceptances, bool isRenewed)
{
    private PracticeHope? known;
    private DateOnly from;
    private DateOnly through;

    /// <summary>How it stands on a day.</summary>
    public PracticeHope On(DateOnly day)
    {
        if (known is null || day < from || day > through)
        {
            known = HopeCalculator.Judge(practice, [.. evidence.Select(e => IsRenewed(e) ? e with { Date = day } : e).Where(e => e.IsInForceOn(day))], [.. acceptances.Where(a => a.IsInForceOn(day))], day);
            (from, through) = (day, Through(day));
        }

        return known;
    }

    private DateOnly Through(DateOnly day)
    {
        var last = DateOnly.MaxValue;
        foreach (var one in evidence)
        {
            last = Min(last, Through(one, day));
        }

        foreach (var acceptance in acceptances)
        {
            last = Min(last, Before(acceptance.SignedOn, day), Before(acceptance.ExpiresOn, day));
        }

        return practice.Context is { } context ? Min(last, Before(context.On, day)) : last;
    }

    private DateOnly Through(PracticeEvidence evidence, DateOnly day)
    {
        var last = evidence.Dismissal is { } aside ? Min(Before(aside.On, day), Before(aside.Until, day)) : DateOnly.MaxValue;
        if (IsRenewed(evidence))
        {
            return last;
        }

        last = Min(last, Before(evidence.Date, day), evidence.ChangedOn is { } changed ? Before(changed, day) : DateOnly.MaxValue);
        return evidence.CountsAs is EvidenceRung.None
            ? last
            : Min(last, evidence.IsChangedBy(day) || day > evidence.LastFreshDay ? day : evidence.LastFreshDay);
    }

    private bool IsRenewed(PracticeEvidence evidence) => isRenewed && evidence.Source is EvidenceSource.Probe;

    // The last day before something begins or ends; where that is past already, it changes nothing any more.
    private static DateOnly Before(DateOnly turn, DateOnly day) => turn > day ? turn.AddDays(-1) : DateOnly.MaxValue;

    private static DateOnly Min(params ReadOnlySpan<DateOnly> days)
    {
        var least = days[0];
        foreach (var day in days)
        {
            least = day < least ? day : least;
        }

        return least;
    }
}
