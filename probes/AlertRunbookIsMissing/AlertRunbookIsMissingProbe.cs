using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.AlertRunbookIsMissing;

/// <summary>True when an alert's runbook link leads into a folder of the repository where no such page is.</summary>
public sealed class AlertRunbookIsMissingProbe : IProbe
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var alerts = seen.Get<AlertChainsSnapshot>().Alerts;
        return alerts.Count > 0 ? alerts.Select(Judge) : [Finding.NotAvailable(Subject.Whole, "no-alerts", at: null)];
    }

    private static Finding Judge(Alert alert)
    {
        var named = ("alert", (FindingValue)new FindingValue.Text(alert.Name));
        if (alert.Runbook is not { } link)
        {
            return Finding.NotApplicable(alert.Subject, "no-link", alert.At, named);
        }

        (string, FindingValue)[] values = [named, ("link", new FindingValue.Text(link.Url)), ("page", new FindingValue.Text(link.Page ?? ""))];
        return link.State switch
        {
            RunbookLinkState.Missing => Finding.True(alert.Subject, "missing", link.At, values),
            RunbookLinkState.Found => Finding.False(alert.Subject, "found", link.At, values),
            _ => Finding.NotAvailable(alert.Subject, "unmapped", link.At, values),
        };
    }
}
