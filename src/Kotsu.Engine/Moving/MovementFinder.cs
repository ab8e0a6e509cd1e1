using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope.Changes;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Reviewing;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Moving;

/// <summary>Finds what moved since the review before, and why.</summary>
internal sealed class MovementFinder(ReviewMaterial material, Judgement? judgement)
{
    private const int Shown = 20;

    /// <summary>What moved; null where the review before is of a later day, or cannot be understood any more.</summary>
    public Movement? Since(StoredReview before, IReadOnlyList<StoredFinding> findings)
    {
        if (before.AsOf > material.AsOf)
        {
            return null;
        }

        var looked = material.Runs.Where(r => r.Counts && r.Looked).ToDictionary(r => r.Definition.Id);
        var then = BadThen(findings, looked);
        var now = BadNow(looked.Values);
        var gone = then.Where(f => !now.ContainsKey(f.Key)).Select(f => f.Value).ToList();
        var arrived = now.Where(f => !then.ContainsKey(f.Key)).Select(f => f.Value).ToList();
        var change = Change(before, findings);
        return new(
            before.AsOf,
            change?.From ?? 0,
            change?.To ?? 0,
            change is null ? [] : [.. change.Points.Where(p => p.Value != 0).Select(p => new ChangeBar(ChangeKindNames.Of(p.Key), p.Value))],
            [.. gone.Take(Shown)],
            [.. arrived.Take(Shown)])
        {
            GoneCount = gone.Count,
            NewCount = arrived.Count,
        };
    }

    private HopeChange? Change(StoredReview before, IReadOnlyList<StoredFinding> findings)
    {
        if (judgement is null || ReviewBasis.Read(before.Basis) is not { } basis)
        {
            return null;
        }

        return basis.Restore(EvidenceThen(before, basis, findings)) is { } then ? HopeReplay.Between(then, judgement.ShownInput) : null;
    }

    // What was stored made evidence then, whatever is thought of its probe today: a probe that was sent back to shadow is an edit of the catalogue.
    private EvidenceFromFindings EvidenceThen(StoredReview before, ReviewBasis basis, IReadOnlyList<StoredFinding> findings)
    {
        var stored = findings.ToLookup(f => f.Probe, f => f.Finding);
        var probes = material.Runs
            .Where(r => stored.Contains(r.Definition.Id))
            .Select(r => new ProbeFindings(r.Definition with { Stage = Stage.Experimental }, [.. stored[r.Definition.Id]]));
        return new(probes, new(before.AsOf, material.Repository, basis.Dismissals));
    }

    private Dictionary<Fingerprint, Words> BadNow(IEnumerable<ProbeRun> runs) => (
        from run in runs
        from finding in run.Findings
        where run.Definition.IsBad(finding.Outcome)
        select (Fingerprint: Fingerprint.Of(run.Definition.Id, material.Repository, finding.Subject), Sentence: Sentences.Of(run.Definition, finding)))
        .ToDictionary(f => f.Fingerprint, f => f.Sentence);

    // A probe that could not look this time says nothing of what it found before.
    private static Dictionary<Fingerprint, Words> BadThen(IReadOnlyList<StoredFinding> findings, Dictionary<ProbeId, ProbeRun> looked) => (
        from finding in findings
        let run = looked.GetValueOrDefault(finding.Probe)
        where run is not null && run.Definition.IsBad(finding.Finding.Outcome)
        select (finding.Fingerprint, Sentence: Sentences.Of(run.Definition, finding.Finding)))
        .ToDictionary(f => f.Fingerprint, f => f.Sentence);
}
