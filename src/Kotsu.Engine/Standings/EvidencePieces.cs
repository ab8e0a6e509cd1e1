using Kotsu.Core.Evidence;
using Kotsu.Core.Observing;
using Kotsu.Core.Text;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Standings;

/// <summary>Tells the evidence of a practice piece by piece, with where each comes from. Pure.</summary>
internal static class EvidencePieces
{
    private const int Most = 100;

    /// <param name="names">Names by the ids of people.</param>
    public static IReadOnlyList<EvidencePiece> Of(WorkloadStanding standing, PracticeStanding practice, IReadOnlyDictionary<string, string> names)
    {
        var code = practice.Practice.Code;
        var given = standing.Given.Where(e => e.Practice == code && e.WithdrawnAt is null)
            .Select(e => Said(e.HasFile ? "file" : "note", e.Content, names) with { Id = e.Id });
        var answered = standing.Reviews
            .SelectMany(r => AnsweredPractices.Of(r.Lens, r.Answers, standing.Workload.TimeZone))
            .Where(a => a.Evidence?.Practice == code)
            .Select(a => Said("answer", a.Evidence!, names));
        var written = (standing.Sights?.Statements ?? []).SelectMany(s => s.Evidence).Where(e => e.Practice == code).Select(e => Said("note", e, names));
        return
        [
            .. given.Concat(answered).Concat(written).Concat(Found(standing, practice))
                .Where(e => e.Content.IsInForceOn(standing.AsOf))
                .OrderByDescending(e => e.Content.Date)
                .ThenByDescending(e => e.Content.IsContrary)
                .ThenBy(e => e.Content, EvidenceOrder.Instance)
                .Take(Most),
        ];
    }

    private static EvidencePiece Said(string kind, PracticeEvidence evidence, IReadOnlyDictionary<string, string> names)
    {
        var by = evidence.Source switch
        {
            EvidenceSource.Note(var person, _) => person,
            EvidenceSource.TakenOver(var person, _, _) => person,
            _ => "",
        };
        return new() { Kind = kind, Content = evidence, Said = EvidenceLines.WordsOf(evidence), By = names.GetValueOrDefault(by) ?? by };
    }

    private static IEnumerable<EvidencePiece> Found(WorkloadStanding standing, PracticeStanding practice)
    {
        var rows = new Dictionary<(string Probe, string Subject), FindingRecord>();
        foreach (var (row, _) in standing.Sights?.FindingsOn(standing.AsOf) ?? [])
        {
            rows.TryAdd((row.Probe.Value, row.Subject.Id), row);
        }

        return
            from evidence in standing.Input.Evidence
            where evidence.Practice == practice.Practice.Code && evidence.Source is EvidenceSource.Probe
            let probe = ((EvidenceSource.Probe)evidence.Source).Id
            let row = rows.GetValueOrDefault((probe.Value, evidence.Subject.Id))
            select new EvidencePiece
            {
                Kind = "finding",
                Content = evidence,
                Said = row is null ? new Words(evidence.Subject.Name, evidence.Subject.Name) : ListFindings.Say(probe, row.ToFinding()),
                Probe = probe,
                Fingerprint = row?.Fingerprint,
            };
    }
}
