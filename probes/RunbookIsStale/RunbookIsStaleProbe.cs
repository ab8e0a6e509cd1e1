using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.RunbookIsStale;

/// <summary>True when code that a runbook names changed well after the runbook, or the page is overdue by its own word.</summary>
/// <remarks>Age alone is not staleness: a page about something that never changes can be right for years.</remarks>
public sealed class RunbookIsStaleProbe : IProbe
{
    // A page that follows its code within two weeks, one sprint, was kept up.
    private const int DaysToFollow = 14;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<RunbooksSnapshot>();
        return snapshot.Runbooks.Select(page => Judge(page, snapshot.ObservedOn));
    }

    private static Finding Judge(Runbook page, DateOnly today)
    {
        (string, FindingValue) named = ("page", new FindingValue.Text(page.Title));
        if (DueOn(page) is { } due && due < today)
        {
            return Finding.True(page.Subject, "overdue", page.At, named, ("reviewed", new FindingValue.Date(page.ReviewedOn!.Value)), ("due", new FindingValue.Date(due)), ("days", new FindingValue.Days(today.DayNumber - due.DayNumber)));
        }

        if (page.About.Where(a => ChangedAfter(page, a)).MaxBy(a => a.ChangedOn) is { } changed)
        {
            return Finding.True(
                page.Subject,
                "code-changed",
                changed.At,
                named,
                ("path", new FindingValue.Text(changed.Path)),
                ("commits", new FindingValue.Count(changed.ChangesSince)),
                ("changed", new FindingValue.Date(changed.ChangedOn)),
                ("written", new FindingValue.Date(KeptUpOn(page)!.Value)));
        }

        return (page.About.Count > 0 && KeptUpOn(page) is not null, DueOn(page)) switch
        {
            (_, { } next) => Finding.False(page.Subject, "reviewed", page.At, named, ("due", new FindingValue.Date(next))),
            (true, _) => Finding.False(page.Subject, "kept-up", page.At, named, ("written", new FindingValue.Date(KeptUpOn(page)!.Value))),
            _ when page.ChangedOn is null => Finding.NotAvailable(page.Subject, "no-history", page.At, named),
            _ => Finding.NotAvailable(page.Subject, "names-nothing", page.At, named),
        };
    }

    /// <summary>The first day after a review no longer holds.</summary>
    private static DateOnly? DueOn(Runbook page) =>
        page is { ReviewedOn: { } reviewed, ReviewInDays: { } days } ? reviewed.AddDays(Math.Min(days, DateOnly.MaxValue.DayNumber - reviewed.DayNumber)) : null;

    /// <summary>A review without a change of the text keeps a page up as well.</summary>
    private static DateOnly? KeptUpOn(Runbook page) => page.ReviewedOn > page.ChangedOn || page.ChangedOn is null ? page.ReviewedOn : page.ChangedOn;

    private static bool ChangedAfter(Runbook page, MentionedPath path) =>
        path.ChangesSince > 0 && KeptUpOn(page) is { } keptUp && path.ChangedOn.DayNumber - keptUp.DayNumber > DaysToFollow;
}
