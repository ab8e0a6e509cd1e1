using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;

namespace Kotsu.Engine.Recording;

/// <summary>Takes what people say of practices: judged first, then written below <c>.kotsu/</c> for review by pull request.</summary>
/// <param name="known">The statements that there are.</param>
/// <param name="practices">The practices of the adopted lenses.</param>
/// <param name="today">The day of the workload.</param>
/// <param name="store">Where statements are written.</param>
public sealed class RecordStatement(StatementSet known, IReadOnlySet<PracticeCode> practices, DateOnly today, IStatementStore store)
{
    /// <summary>Records that a practice is done, not done, or that somebody was asked and did not know.</summary>
    public Task<WrittenStatement> EvidenceAsync(PracticeEvidence evidence, CancellationToken cancellationToken) =>
        (FindProblem(evidence.Practice) ?? EvidenceRules.FindProblem(evidence, today)) is { } problem
            ? Refused(problem)
            : store.WriteAsync(evidence, cancellationToken);

    /// <summary>Records that somebody with authority lives with a gap for a while. Which renewal it is follows from the acceptances before it.</summary>
    public Task<WrittenStatement> AcceptanceAsync(RiskAcceptance acceptance, CancellationToken cancellationToken)
    {
        var earlier = known.Acceptances.Where(a => a.Practice == acceptance.Practice && a.SignedOn < acceptance.SignedOn);
        var numbered = acceptance with { Renewal = AcceptanceRules.RenewalNumber(acceptance.SignedOn, earlier) };
        return (FindProblem(acceptance.Practice) ?? AcceptanceRules.FindProblem(numbered, known.Acceptances)) is { } problem
            ? Refused(problem)
            : store.WriteAsync(numbered, cancellationToken);
    }

    /// <summary>Records that a practice is out of play.</summary>
    public Task<WrittenStatement> NotApplicableAsync(NotApplicable notApplicable, CancellationToken cancellationToken) =>
        (FindProblem(notApplicable.Practice) ?? EvidenceRules.FindProblem(notApplicable)) is { } problem
            ? Refused(problem)
            : store.WriteAsync(notApplicable, cancellationToken);

    /// <summary>Records a person's answer to one question of <c>ask</c>: said by a member of the owning team, as nobody claims more in passing.</summary>
    /// <param name="practice">The practice that was asked about.</param>
    /// <param name="answer">Yes, no, or null for "don't know".</param>
    /// <param name="by">Who answered.</param>
    /// <param name="standing">From where they speak.</param>
    /// <param name="note">In their own words; may be empty.</param>
    /// <param name="cancellationToken">Stops before the file is there.</param>
    public Task<WrittenStatement> AnswerAsync(
        PracticeCode practice, bool? answer, string by, Standing standing, string note, CancellationToken cancellationToken) => EvidenceAsync(
        new()
        {
            Practice = practice,
            Rung = answer == true ? EvidenceRung.Said : EvidenceRung.None,
            IsContrary = answer == false,
            Date = today,
            Source = new EvidenceSource.Note(by, standing),
            Note = note,
        },
        cancellationToken);

    /// <summary>Records that findings are put aside until a day.</summary>
    public Task<WrittenStatement> DismissalAsync(Dismissal dismissal, CancellationToken cancellationToken) =>
        EvidenceRules.FindProblem(dismissal) is { } problem ? Refused(problem) : store.WriteAsync(dismissal, cancellationToken);

    private Problem? FindProblem(PracticeCode practice) => practices.Contains(practice) ? null : EvidenceProblems.PracticeIsUnknown(practice.Value);

    private static Task<WrittenStatement> Refused(Problem problem) => Task.FromResult(new WrittenStatement(null, problem));
}
