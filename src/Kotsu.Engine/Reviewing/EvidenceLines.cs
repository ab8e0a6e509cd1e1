using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Reviewing;

/// <summary>Writes the evidence for and against practices in lines that a reader can check.</summary>
internal sealed class EvidenceLines
{
    private readonly ILookup<PracticeCode, PracticeEvidence> evidence;
    private readonly Dictionary<(ProbeId Probe, string Subject), (ProbeDefinition Definition, Finding Finding)> findings = [];
    private readonly DateOnly asOf;

    public EvidenceLines(Judgement judgement, IEnumerable<ProbeRun> runs)
    {
        asOf = judgement.Hope.AsOf;
        evidence = judgement.Input.Evidence.Where(e => e.IsInForceOn(asOf)).ToLookup(e => e.Practice);
        foreach (var run in runs.Where(r => r.Counts))
        {
            foreach (var finding in run.Findings)
            {
                findings.TryAdd((run.Definition.Id, finding.Subject.Id), (run.Definition, finding));
            }
        }
    }

    /// <summary>The lines of one practice: the newest first, on one day what stands against it first.</summary>
    public IReadOnlyList<EvidenceLine> Of(PracticeCode practice) =>
    [
        .. evidence[practice]
            .GroupBy(Key)
            .Select(g => Line([.. g]))
            .OrderByDescending(l => l.On)
            .ThenBy(l => l.Supports)
            .ThenByDescending(l => l.Subjects)
            .ThenBy(l => l.Source, StringComparer.Ordinal)
            .ThenBy(l => l.Sentence.En, StringComparer.Ordinal),
    ];

    // Findings of one probe with one message are one line; what people say stays as they said it.
    private (string Source, string Message, bool IsContrary, DateOnly On) Key(PracticeEvidence evidence) => evidence.Source switch
    {
        EvidenceSource.Probe(var id) => (id.Value, FindingOf(evidence)?.Finding.Message ?? "", evidence.IsContrary, evidence.Date),
        _ => (Speaker(evidence), $"{evidence.Subject.Id}\n{evidence.Rung}\n{evidence.Note}", evidence.IsContrary, evidence.Date),
    };

    private EvidenceLine Line(List<PracticeEvidence> group)
    {
        var first = group[0];
        return new(!first.IsContrary, first.CountsAs.ToString(), first.Date, Speaker(first), Sentence(first), group.Count, first.At)
        {
            Freshness = first.IsContrary ? null : first.FreshnessOn(asOf),
            FreshThrough = first.IsContrary ? null : first.LastFreshDay,
        };
    }

    private static string Speaker(PracticeEvidence evidence) => evidence.Source switch
    {
        EvidenceSource.Probe(var id) => id.Value,
        EvidenceSource.Note(var by, _) => by,
        EvidenceSource.TakenOver(var by, _, _) => by,
        _ => "",
    };

    private Words Sentence(PracticeEvidence evidence)
    {
        if (FindingOf(evidence) is { } found)
        {
            return Sentences.Of(found.Definition, found.Finding);
        }

        return WordsOf(evidence);
    }

    /// <summary>What a person says, in their words; in ours where they wrote none.</summary>
    public static Words WordsOf(PracticeEvidence evidence) => evidence.Note.Length > 0 ? new(evidence.Note, evidence.Note) : Unsaid(evidence);

    private static Words Unsaid(PracticeEvidence evidence) => evidence switch
    {
        { IsContrary: true } => new("It is not done.", "できていません。"),
        { CountsAs: EvidenceRung.None } => new("Asked, and did not know.", "尋ねましたが、分かりませんでした。"),
        { Source: EvidenceSource.TakenOver(_, _, var from) } => new($"Taken over from {from}.", $"{from}から引き継ぎました。"),
        _ => new("It is done.", "できています。"),
    };

    private (ProbeDefinition Definition, Finding Finding)? FindingOf(PracticeEvidence evidence) =>
        evidence.Source is EvidenceSource.Probe(var id) && findings.TryGetValue((id, evidence.Subject.Id), out var found) ? found : null;
}
