using Kotsu.Core.Problems;

namespace Kotsu.Core.Evidence;

/// <summary>Takes what people say of a workload. Judges nothing: see <see cref="EvidenceRules"/> and <see cref="AcceptanceRules"/>.</summary>
public interface IStatementStore
{
    /// <summary>Writes a person's note.</summary>
    /// <exception cref="ArgumentException">It is a probe's finding.</exception>
    Task<WrittenStatement> WriteAsync(PracticeEvidence evidence, CancellationToken cancellationToken);

    /// <summary>Writes an acceptance of risk.</summary>
    Task<WrittenStatement> WriteAsync(RiskAcceptance acceptance, CancellationToken cancellationToken);

    /// <summary>Writes a dismissal.</summary>
    Task<WrittenStatement> WriteAsync(Dismissal dismissal, CancellationToken cancellationToken);

    /// <summary>Writes that a practice is out of play.</summary>
    Task<WrittenStatement> WriteAsync(NotApplicable notApplicable, CancellationToken cancellationToken);

    /// <summary>Writes how much a practice matters.</summary>
    Task<WrittenStatement> WriteAsync(PracticeContext context, CancellationToken cancellationToken);
}

/// <summary>Where a statement was written, or why it was not.</summary>
/// <param name="Path">From the root of the workload, with <c>/</c> between its parts; null when it was refused.</param>
/// <param name="Problem">Why it was refused; null when it was written.</param>
public sealed record WrittenStatement(string? Path, Problem? Problem);
