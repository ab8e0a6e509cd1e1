using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Reviews;

/// <summary>Keeps nothing: for a place that cannot be written. Every review is then the first one.</summary>
public sealed class NoReviewStore : IReviewStore
{
    /// <inheritdoc/>
    public Task<RepositoryId> GetLocalIdAsync(string place, CancellationToken cancellationToken) => Task.FromResult(new RepositoryId("local:"));

    /// <inheritdoc/>
    public Task<StoredReview?> FindLastAsync(RepositoryId repository, CancellationToken cancellationToken) => Task.FromResult<StoredReview?>(null);

    /// <inheritdoc/>
    public Task<StoredReview?> FindBeforeAsync(RepositoryId repository, string scope, string content, CancellationToken cancellationToken) =>
        Task.FromResult<StoredReview?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredFinding>> FindFindingsAsync(RepositoryId repository, StoredReview review, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredFinding>>([]);

    /// <inheritdoc/>
    public Task<Words?> SaveAsync(RepositoryId repository, StoredReview review, IReadOnlyList<StoredFinding> findings, CancellationToken cancellationToken) =>
        Task.FromResult<Words?>(null);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
