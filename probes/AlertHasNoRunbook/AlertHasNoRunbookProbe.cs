using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.AlertHasNoRunbook;

/// <summary>True when an alert that somebody is meant to act on carries no link to a runbook.</summary>
public sealed class AlertHasNoRunbookProbe : IProbe
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var alerts = seen.Get<AlertChainsSnapshot>().Alerts;
        return alerts.Count > 0 ? alerts.Select(Judge) : [Finding.NotAvailable(Subject.Whole, "no-alerts", at: null)];
    }

    private static Finding Judge(Alert alert) => alert switch
    {
        { Runbook: { } link } => Finding.False(alert.Subject, "linked", link.At, Named(alert), ("link", new FindingValue.Text(link.Url))),
        // Nobody acts on a heartbeat or on a note for the record, so nobody needs to be told how.
        { IsInformational: true } => Finding.NotApplicable(alert.Subject, "informational", alert.At, Named(alert)),
        _ => Finding.True(alert.Subject, "none", alert.At, Named(alert)),
    };

    private static (string, FindingValue) Named(Alert alert) => ("alert", new FindingValue.Text(alert.Name));
}
