using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Tests;

/// <summary>Keeps reviews in memory.</summary>
internal sealed class CollectingReviews : IReviewStore
{
    private readonly List<(StoredReview Review, IReadOnlyList<StoredFinding> Findings)> kept = [];

    public IEnumerable<StoredReview> Kept => kept.Select(k => k.Review);

    public Task<RepositoryId> GetLocalIdAsync(string place, CancellationToken cancellationToken) => Task.FromResult(new RepositoryId("local:" + place));

    public Task<StoredReview?> FindLastAsync(RepositoryId repository, CancellationToken cancellationToken) => Task.FromResult(Kept.LastOrDefault());

    public Task<StoredReview?> FindBeforeAsync(RepositoryId repository, string scope, string content, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.LastOrDefault(r => r.Scope == scope && r.Content != content));

    public Task<IReadOnlyList<StoredFinding>> FindFindingsAsync(RepositoryId repository, StoredReview review, CancellationToken cancellationToken) =>
        Task.FromResult(kept.Last(k => k.Review.Content == review.Content).Findings);

    public Task<Words?> SaveAsync(RepositoryId repository, StoredReview review, IReadOnlyList<StoredFinding> findings, CancellationToken cancellationToken)
    {
        kept.Add((review, findings));
        return Task.FromResult<Words?>(null);
    }

    public void Dispose()
    {
    }
}
