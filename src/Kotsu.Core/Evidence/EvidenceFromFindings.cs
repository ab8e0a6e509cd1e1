using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Core.Evidence;

/// <summary>Makes evidence of findings: the one place where "the probe passed" turns into "the practice is backed".</summary>
/// <remarks>
/// A good outcome is evidence up to the link's ceiling, and none where the probe only refutes. A bad outcome is evidence against the
/// practice in any case. Shadow and retired probes make neither evidence nor subjects.
/// </remarks>
public sealed class EvidenceFromFindings
{
    private readonly Dictionary<ProbeId, IReadOnlyList<JudgedSubject>> byProbe;
    private readonly FindingsContext context;

    /// <summary>Judges each subject of each probe once, for any number of practices.</summary>
    /// <exception cref="ArgumentException">A probe is there twice.</exception>
    public EvidenceFromFindings(IEnumerable<ProbeFindings> looked, FindingsContext context)
    {
        this.context = context;
        var dismissed = new DismissedFindings(context.Dismissals, context.JudgedOn ?? context.ObservedOn);
        byProbe = looked
            .Where(p => p.Definition.Stage is Stage.Experimental or Stage.Stable)
            .ToDictionary(p => p.Definition.Id, p => JudgedSubject.Of(p, context.Repository, dismissed));
    }

    /// <summary>What the probes that <paramref name="links"/> name mean for <paramref name="practice"/>.</summary>
    public PracticeFindings For(PracticeCode practice, IEnumerable<ProbeLink> links)
    {
        var judged = links
            .SelectMany(link => byProbe.GetValueOrDefault(link.Probe) ?? [], (link, subject) => (Link: link, Subject: subject))
            .OrderBy(j => j.Subject.Subject.Id, StringComparer.Ordinal)
            .ThenBy(j => j.Link.Probe.Value, StringComparer.Ordinal)
            .ToList();

        return new(
            SubjectsOf(judged.Select(j => j.Subject.Subject)),
            [.. judged.Select(j => EvidenceOf(practice, j.Link, j.Subject)).OfType<PracticeEvidence>()]);
    }

    // Two probes may weigh one subject differently; the heavier word stands.
    private static List<Subject> SubjectsOf(IEnumerable<Subject> subjects) =>
    [
        .. subjects
            .Where(s => s.Id != Subject.Whole.Id)
            .GroupBy(s => s.Id)
            .Select(g => g.MaxBy(s => s.Weight)!),
    ];

    private PracticeEvidence? EvidenceOf(PracticeCode practice, ProbeLink link, JudgedSubject judged) => judged.Verdict switch
    {
        Verdict.Bad => Evidence(practice, link, judged) with { IsContrary = true, Dismissal = judged.Dismissal },
        Verdict.Good when link.Ceiling is { } ceiling and not EvidenceRung.None => Evidence(practice, link, judged) with { Rung = ceiling },
        _ => null,
    };

    private PracticeEvidence Evidence(PracticeCode practice, ProbeLink link, JudgedSubject judged) => new()
    {
        Practice = practice,
        Subject = judged.Subject,
        Rung = EvidenceRung.None,
        Date = context.ObservedOn,
        Source = new EvidenceSource.Probe(link.Probe),
        ScheduleInDays = context.ScheduleInDays,
        At = judged.At,
    };
}
