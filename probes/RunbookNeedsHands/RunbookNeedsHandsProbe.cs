using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.RunbookNeedsHands;

/// <summary>True when a runbook has at least three steps by hand that a machine could do or offer.</summary>
public sealed class RunbookNeedsHandsProbe : IProbe
{
    // One is a login, two a login and a look: nobody automates those alone. Three in a row are a script, a button or a form.
    private const int FewestManualSteps = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen) => seen.Get<RunbooksSnapshot>().Runbooks.Select(Judge);

    private static Finding Judge(Runbook page)
    {
        (string, FindingValue)[] values =
        [
            ("page", new FindingValue.Text(page.Title)),
            ("manual", new FindingValue.Count(page.ManualSteps.Count)),
            ("steps", new FindingValue.Count(page.Steps)),
            ("lines", new FindingValue.Names([.. page.ManualSteps.Take(3).Select(s => s.ToString())])),
        ];
        return page switch
        {
            { ManualSteps.Count: >= FewestManualSteps } => Finding.True(page.Subject, "by-hand", page.ManualSteps[0], values),
            { Steps: 0, Commands: 0 } => Finding.NotApplicable(page.Subject, "no-steps", page.At, values),
            _ => Finding.False(page.Subject, "few", page.At, values),
        };
    }
}
