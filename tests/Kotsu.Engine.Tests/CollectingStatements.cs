using Kotsu.Core.Evidence;

namespace Kotsu.Engine.Tests;

/// <summary>Keeps what it is given.</summary>
internal sealed class CollectingStatements : IStatementStore
{
    public List<object> Written { get; } = [];

    public Task<WrittenStatement> WriteAsync(PracticeEvidence evidence, CancellationToken cancellationToken) => Keep(evidence);

    public Task<WrittenStatement> WriteAsync(RiskAcceptance acceptance, CancellationToken cancellationToken) => Keep(acceptance);

    public Task<WrittenStatement> WriteAsync(Dismissal dismissal, CancellationToken cancellationToken) => Keep(dismissal);

    public Task<WrittenStatement> WriteAsync(NotApplicable notApplicable, CancellationToken cancellationToken) => Keep(notApplicable);

    public Task<WrittenStatement> WriteAsync(PracticeContext context, CancellationToken cancellationToken) => Keep(context);

    private Task<WrittenStatement> Keep(object statement)
    {
        Written.Add(statement);
        return Task.FromResult(new WrittenStatement($".kotsu/{Written.Count}.yaml", null));
    }
}
