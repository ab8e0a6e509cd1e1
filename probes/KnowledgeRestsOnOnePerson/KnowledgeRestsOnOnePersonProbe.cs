using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.KnowledgeRestsOnOnePerson;

/// <summary>
/// True of a folder of at least 5 code files whose bus factor is 1 and that no second person has had their hands on.
/// A project of one person counts: it is where the risk is greatest.
/// </summary>
public sealed class KnowledgeRestsOnOnePersonProbe : IProbe
{
    // In fewer files one author of most of them is chance, and a second person reads them in an hour.
    private const int FewestFiles = 5;

    // The method's own limit: one person whose leaving orphans more than half (Avelino et al.).
    private const int OnePerson = 1;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<KnowledgeSnapshot>();
        return snapshot.Areas.Where(a => a.Files >= FewestFiles).Select(area => Judge(area, snapshot.IsShallow));
    }

    private static Finding Judge(KnowledgeArea area, bool isShallow)
    {
        var subject = new Subject("folder", area.At.Path, area.At.Path);
        (string Name, FindingValue Value)[] values =
        [
            ("folder", new FindingValue.Text(area.At.Path)),
            ("files", new FindingValue.Count(area.Files)),
            ("factor", new FindingValue.Count(area.BusFactor)),
            ("others", new FindingValue.Count(area.OtherHands)),
            ("authors", new FindingValue.Count(area.Authors)),
            ("contact", new FindingValue.Names(area.Contacts)),
        ];

        return area switch
        {
            _ when isShallow => Finding.NotAvailable(subject, "history-cut", area.At, values),
            { BusFactor: OnePerson, Authors: 1 } => Finding.True(subject, "alone", area.At, values),
            // The measure holds on to whoever made a file, for ever. Somebody who has changed every third file since can be asked too.
            { BusFactor: OnePerson, OtherHands: > 0 } => Finding.False(subject, "known-to-others", area.At, values),
            { BusFactor: OnePerson } => Finding.True(subject, "mostly", area.At, values),
            _ => Finding.False(subject, "shared", area.At, values),
        };
    }
}
