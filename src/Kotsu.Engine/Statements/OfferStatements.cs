using Kotsu.Core.Evidence;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Statements;

/// <summary>Finds what people said on the server and no repository of the workload says yet, so that it can be offered back to them.</summary>
public static class OfferStatements
{
    /// <summary>The statements, with names in the place of ids: a repository knows no ids of ours.</summary>
    public static async Task<StatementSet> RunAsync(IUnit unit, WorkloadId workload)
    {
        var names = (await unit.Rows<Person>().ListAsync(all => all.Select(p => new { p.Id, p.Name }))).ToDictionary(p => p.Id, p => p.Name);
        var written = await unit.Rows<SourceSight>().ListAsync(all => all.Where(s => s.Workload == workload).Select(s => s.Statements));
        var said = await unit.Rows<StatementRecord>().ListAsync(all => all.Where(s => s.Workload == workload && s.WithdrawnAt == null).OrderBy(s => s.At));
        var (evidence, acceptances, dismissals) = (said.OfType<EvidenceRecord>(), said.OfType<AcceptanceRecord>(), said.OfType<DismissalRecord>());
        return new()
        {
            Evidence = [.. evidence.Where(e => !written.Any(w => w.Evidence.Any(known => IsSame(known, e.Content)))).Select(e => e.Content with { Source = Named(e.Content.Source, names[e.By]) })],
            Acceptances = [.. acceptances.Where(a => !written.Any(w => w.Acceptances.Any(known => IsSame(known, a.Content)))).Select(a => a.Content with { By = names[a.By] })],
            Dismissals = [.. dismissals.Where(d => !written.Any(w => w.Dismissals.Any(known => IsSame(known, d.Content)))).Select(d => d.Content with { By = names[d.By] })],
        };
    }

    // Who said it is a name there and an id here; where it stands and what became of it since is no part of what was said.
    private static bool IsSame(PracticeEvidence one, PracticeEvidence other) =>
        one.Practice == other.Practice && one.Subject.Id == other.Subject.Id && one.Rung == other.Rung && one.IsContrary == other.IsContrary
        && one.Date == other.Date && one.Note == other.Note;

    private static bool IsSame(RiskAcceptance one, RiskAcceptance other) => one with { By = "", At = null } == other with { By = "", At = null };

    private static bool IsSame(Dismissal one, Dismissal other) => one with { By = "", At = null } == other with { By = "", At = null };

    private static EvidenceSource Named(EvidenceSource source, string name) => source switch
    {
        EvidenceSource.Note note => note with { By = name },
        EvidenceSource.TakenOver taken => taken with { By = name },
        _ => source,
    };
}
