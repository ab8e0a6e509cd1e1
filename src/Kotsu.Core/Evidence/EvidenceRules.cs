using Kotsu.Core.Problems;

namespace Kotsu.Core.Evidence;

/// <summary>What a statement must keep to before it is written down. Reading is milder: what is too strong is weighed down, see <see cref="PracticeEvidence.CountsAs"/>.</summary>
public static class EvidenceRules
{
    /// <summary>What stands against writing this note down; null when nothing does.</summary>
    /// <param name="evidence">A person's note.</param>
    /// <param name="today">The day of the workload.</param>
    public static Problem? FindProblem(PracticeEvidence evidence, DateOnly today)
    {
        if (IsAnonymous(evidence.Source))
        {
            return EvidenceProblems.NameIsMissing();
        }

        if (evidence.Date > today)
        {
            return EvidenceProblems.DateIsInTheFuture(evidence.Date, today);
        }

        return evidence.CountsAs < evidence.Rung && !evidence.IsContrary
            ? EvidenceProblems.RungIsTooHigh(evidence.Rung, evidence.Source.Ceiling)
            : null;
    }

    /// <summary>What stands against writing this dismissal down; null when nothing does.</summary>
    public static Problem? FindProblem(Dismissal dismissal)
    {
        if (FindMissing(dismissal.Why, dismissal.By) is { } missing)
        {
            return missing;
        }

        if (dismissal.Fingerprint is null == dismissal.Probe is null || (dismissal.Path is not null && dismissal.Probe is null))
        {
            return EvidenceProblems.DismissalNamesNothing();
        }

        return dismissal.Until <= dismissal.On ? EvidenceProblems.DismissalHasEnded(dismissal.Until, dismissal.On) : null;
    }

    /// <summary>What stands against writing this down; null when nothing does.</summary>
    public static Problem? FindProblem(NotApplicable notApplicable) =>
        FindMissing(notApplicable.Reason, notApplicable.By);

    /// <summary>What stands against writing this down; null when nothing does.</summary>
    public static Problem? FindProblem(PracticeContext context) =>
        FindMissing(context.Reason, context.By)
        ?? (PracticeContext.Weights.Contains(context.Weight) ? null : EvidenceProblems.ContextIsNotAllowed(context.Weight));

    private static Problem? FindMissing(string reason, string by)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return EvidenceProblems.ReasonIsMissing();
        }

        return string.IsNullOrWhiteSpace(by) ? EvidenceProblems.NameIsMissing() : null;
    }

    private static bool IsAnonymous(EvidenceSource source) => source switch
    {
        EvidenceSource.Note note => string.IsNullOrWhiteSpace(note.By),
        EvidenceSource.TakenOver taken => string.IsNullOrWhiteSpace(taken.By) || string.IsNullOrWhiteSpace(taken.From),
        _ => false,
    };
}
