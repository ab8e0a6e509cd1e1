using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Facts;

/// <summary>Sums up what the newest looks at all sources of a workload found wrong, without another look. Pure.</summary>
public static class WorkloadFacts
{
    /// <summary>The facts as a review in a terminal numbers them: those to show first, then the others.</summary>
    public static IReadOnlyList<WorkloadFact> Of(WorkloadStanding standing)
    {
        if (standing.Sights is not { } sights)
        {
            return [];
        }

        var bearing = new BearingFinder(standing.Lenses, Judgement.Of(standing));
        var byProbe = sights.FindingsOn(standing.AsOf).GroupBy(f => f.Row.Probe).ToDictionary(g => g.Key, g => g.ToList());
        var facts = FactMaker.Number(
            from probe in ProbeCatalogue.Shipped
            where byProbe.ContainsKey(probe.Id)
            let fact = Make(probe, byProbe[probe.Id], bearing)
            where fact is not null
            select fact);
        var first = FactMaker.First(facts).ToHashSet();
        return [.. facts.Select(f => new WorkloadFact(f, Find(f, byProbe[f.Probe]), first.Contains(f)))];
    }

    private static Fact? Make(CataloguedProbe probe, IReadOnlyList<(FindingRecord Row, bool IsAside)> found, BearingFinder bearing)
    {
        var findings = found.Select(f => (Finding: f.Row.ToFinding(), f.Row.Fingerprint, f.IsAside)).ToList();
        var bad = findings.Where(f => probe.Definition.IsBad(f.Finding.Outcome) && !f.IsAside).ToList();
        if (bad.Count == 0)
        {
            return null;
        }

        var prints = new Dictionary<Finding, Fingerprint>(bad.Select(f => KeyValuePair.Create(f.Finding, f.Fingerprint)), ReferenceEqualityComparer.Instance);
        var run = new Scanning.ProbeRun(probe, [.. findings.Select(f => f.Finding)], 0, null);
        return FactMaker.Make(new(run, [.. bad.Select(f => f.Finding)], []), f => prints[f], bearing.Of(probe.Id));
    }

    private static FindingRecord Find(Fact fact, IReadOnlyList<(FindingRecord Row, bool IsAside)> found) => found.First(f => f.Row.Fingerprint == fact.Items[0].Fingerprint).Row;
}

/// <summary>A fact of a workload.</summary>
/// <param name="First">The finding that is shown for it: the one of most weight.</param>
/// <param name="IsFirst">Whether it is one of those to show first.</param>
public sealed record WorkloadFact(Fact Fact, FindingRecord First, bool IsFirst)
{
    /// <summary>Its probe.</summary>
    public ProbeDefinition Definition => ProbeCatalogue.Shipped.First(p => p.Id == Fact.Probe).Definition;

    /// <summary>Where that finding was found.</summary>
    public SourceId Source => First.Source;
}
