using Kotsu.Core.Findings;

namespace Kotsu.Core.Evidence;

/// <summary>What all findings of one probe about one subject come to.</summary>
internal sealed record JudgedSubject(Subject Subject, Verdict Verdict, Location? At, Dismissal? Dismissal)
{
    /// <summary>The subjects that a probe knows, by id. One bad finding makes a subject bad; it is put aside only when all its bad ones are.</summary>
    public static IReadOnlyList<JudgedSubject> Of(ProbeFindings looked, string repository, DismissedFindings dismissed) =>
    [
        .. looked.Findings
            .Where(f => f.Outcome is Outcome.True or Outcome.False or Outcome.NotAvailable)
            .GroupBy(f => f.Subject.Id)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Judge(looked.Definition, [.. g.OrderBy(f => f.At?.Path, StringComparer.Ordinal).ThenBy(f => f.At?.Line).ThenBy(f => f.At?.Column)], repository, dismissed)),
    ];

    private static JudgedSubject Judge(ProbeDefinition probe, IReadOnlyList<Finding> findings, string repository, DismissedFindings dismissed)
    {
        var subject = findings.MaxBy(f => f.Subject.Weight)!.Subject;
        var bad = findings.Where(f => probe.IsBad(f.Outcome)).ToList();
        if (bad.Count == 0)
        {
            var isSeen = findings.All(f => probe.IsGood(f.Outcome));
            return new(subject, isSeen ? Verdict.Good : Verdict.NotSeen, findings[0].At, null);
        }

        var fingerprint = Fingerprint.Of(probe.Id, repository, subject);
        var putAside = bad.Select(f => dismissed.Find(probe.Id, fingerprint, f.At?.Path)).ToList();

        return new(subject, Verdict.Bad, bad[0].At, putAside.Contains(null) ? null : putAside.MinBy(d => d!.Until));
    }
}

/// <summary>How a subject stands with a probe.</summary>
internal enum Verdict
{
    /// <summary>It exists; whether it is good could not be seen, or not wholly.</summary>
    NotSeen,

    /// <summary>The good outcome.</summary>
    Good,

    /// <summary>The bad outcome.</summary>
    Bad,
}
