using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Figures;

/// <summary>What the newest looks at a workload's sources brought, as figures take it.</summary>
internal sealed class CurrentSights
{
    private static readonly Dictionary<ProbeId, ProbeDefinition> counting =
        ProbeCatalogue.Shipped.Select(p => p.Definition).Where(d => d.Stage is Stage.Experimental or Stage.Stable).ToDictionary(d => d.Id);

    private readonly IReadOnlyList<SourceSight> sights;
    private readonly IReadOnlyDictionary<SourceId, IReadOnlyList<FindingRecord>> findings;
    private readonly IReadOnlyList<Dismissal> dismissals;

    private CurrentSights(IReadOnlyList<SourceSight> sights, IReadOnlyDictionary<SourceId, IReadOnlyList<FindingRecord>> findings, IReadOnlyList<Dismissal> dismissals)
    {
        this.sights = sights;
        this.findings = findings;
        this.dismissals = dismissals;
    }

    /// <summary>Whether anything was ever looked at.</summary>
    public bool Any => sights.Count > 0;

    /// <summary>What people wrote in the repositories.</summary>
    public IEnumerable<StatementSet> Statements => sights.Select(s => s.Statements);

    /// <summary>Reads those of some workloads: one statement, and one more where a look brought findings that <paramref name="seen"/> does not hold yet.</summary>
    /// <param name="dismissals">What is put aside here.</param>
    public static async Task<ILookup<WorkloadId, CurrentSights>> ReadAllAsync(IUnit unit, IReadOnlyList<WorkloadId> workloads, ILookup<WorkloadId, Dismissal> dismissals, SeenFindings seen)
    {
        var newest = await unit.Rows<SourceSight>().ListAsync(all => all.Where(s => workloads.Contains(s.Workload)).OrderBy(s => s.Source));
        var found = await seen.OfAsync(unit, newest);
        return workloads.ToLookup(w => w, w => new CurrentSights([.. newest.Where(s => s.Workload == w)], found, [.. dismissals[w]]));
    }

    /// <summary>The same without findings: two statements.</summary>
    public static async Task<CurrentSights> ReadAsideAsync(IUnit unit, WorkloadId workload)
    {
        var seen = await unit.Rows<SourceSight>().ListAsync(all => all.Where(s => s.Workload == workload));
        var aside = await unit.Rows<DismissalRecord>().ListAsync(all => all.Where(d => d.Workload == workload && d.WithdrawnAt == null).Select(d => d.Content));
        return new(seen, new Dictionary<SourceId, IReadOnlyList<FindingRecord>>(), aside);
    }

    /// <summary>The day of the newest look at a source.</summary>
    public DateOnly LastLookAt(SourceId source) => sights.First(s => s.Source == source).AsOf;

    /// <summary>Evidence of what the probes of each source found.</summary>
    /// <param name="asOf">The day for which it matters what is put aside.</param>
    public IReadOnlyList<EvidenceFromFindings> EvidenceOn(DateOnly asOf) => [.. sights.Select(sight => new EvidenceFromFindings(
        Runs(sight),
        new(sight.AsOf, sight.Repository, [.. DismissalsOf(sight), .. dismissals], sight.EveryDays) { JudgedOn = asOf }))];

    /// <summary>What is put aside among the findings of a source on a day.</summary>
    public DismissedFindings DismissedOn(SourceId source, DateOnly day) =>
        new([.. sights.Where(s => s.Source == source).SelectMany(DismissalsOf), .. dismissals], day);

    /// <summary>The findings that are there of the probes that count, by probe and then by place, each with whether it is put aside on a day.</summary>
    public IEnumerable<(FindingRecord Row, bool IsAside)> FindingsOn(DateOnly day) =>
        from sight in sights
        let dismissed = DismissedOn(sight.Source, day)
        from row in Counting(sight)
        orderby row.Probe.Value, row.Path, row.At?.Line, row.At?.Column, row.Order
        select (row, dismissed.Find(row.Probe, row.Fingerprint, row.At?.Path) is not null);

    /// <summary>The probes that saw something.</summary>
    public IReadOnlySet<ProbeId> Saw => sights.SelectMany(Runs).Where(r => r.Findings.Any(f => f.Outcome is Outcome.True or Outcome.False)).Select(r => r.Definition.Id).ToHashSet();

    /// <summary>Whether some team answers for a practice, as the declarations say.</summary>
    public bool HasOwner(PracticeCode practice) => sights.Any(s => new PracticeOwners(s.Declaration).Has(practice));

    /// <summary>The team that a declaration names for a practice; null where none does.</summary>
    public string? OwnerOf(PracticeCode practice) => sights.Select(s => new PracticeOwners(s.Declaration).Find(practice)).FirstOrDefault(o => o is not null);

    private static IEnumerable<Dismissal> DismissalsOf(SourceSight sight) => [.. sight.Declaration.Suppress.Select(Dismissal.From), .. sight.Statements.Dismissals];

    private IEnumerable<ProbeFindings> Runs(SourceSight sight) =>
        from finding in Counting(sight)
        group finding.ToFinding() by finding.Probe into run
        select new ProbeFindings(counting[run.Key], [.. run]);

    // A probe that was retired, or sent back to shadow, since the look says nothing any more.
    private IEnumerable<FindingRecord> Counting(SourceSight sight) =>
        from finding in findings.GetValueOrDefault(sight.Source) ?? []
        where counting.ContainsKey(finding.Probe) && !sight.Blind.Contains(finding.Probe)
        select finding;
}
