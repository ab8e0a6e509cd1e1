using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Facts;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Reviewing;

/// <summary>Tells the bad findings that count from those that somebody put aside.</summary>
internal sealed class FindingSorter(ReviewMaterial material)
{
    private readonly DismissedFindings dismissed = new(material.Dismissals, material.AsOf);

    public SortedRun Sort(ProbeRun run)
    {
        var counting = new List<Finding>();
        var aside = new List<SetAside>();
        foreach (var finding in run.Findings.Where(f => run.Definition.IsBad(f.Outcome)))
        {
            var fingerprint = Fingerprint.Of(run.Definition.Id, material.Repository, finding.Subject);
            if (dismissed.Find(run.Definition.Id, fingerprint, finding.At?.Path) is { } dismissal)
            {
                aside.Add(new(run.Definition.Id, finding.At, finding.Subject.Name, dismissal.Until, dismissal.Why) { Fingerprint = fingerprint });
            }
            else
            {
                counting.Add(finding);
            }
        }

        return new(run, counting, aside);
    }
}
