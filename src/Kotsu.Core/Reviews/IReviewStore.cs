using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Reviews;

/// <summary>Keeps what reviews saw, so that the next one can say what moved and why. Everything in it can be made again.</summary>
public interface IReviewStore : IDisposable
{
    /// <summary>The id of a repository without a remote address: made up at the first call, the same ever after.</summary>
    /// <param name="place">Tells it from the other repositories of this store; a folder's path. Stored as a look-up, never part of the id.</param>
    Task<RepositoryId> GetLocalIdAsync(string place, CancellationToken cancellationToken);

    /// <summary>The newest review of <paramref name="repository"/>, or null.</summary>
    Task<StoredReview?> FindLastAsync(RepositoryId repository, CancellationToken cancellationToken);

    /// <summary>The newest review of <paramref name="repository"/> with the same scope whose content is not <paramref name="content"/>, or null: running a review twice compares with the same one twice.</summary>
    Task<StoredReview?> FindBeforeAsync(RepositoryId repository, string scope, string content, CancellationToken cancellationToken);

    /// <summary>The findings as <paramref name="review"/> saw them, by fingerprint; without those that were gone by then.</summary>
    Task<IReadOnlyList<StoredFinding>> FindFindingsAsync(RepositoryId repository, StoredReview review, CancellationToken cancellationToken);

    /// <summary>Keeps a review and what changed in its findings. Once this returns it survives the loss of power. A review whose content is that of the newest one is kept already.</summary>
    /// <param name="findings">All findings of the review, each fingerprint once.</param>
    /// <returns>Null when it is kept; else why not.</returns>
    Task<Words?> SaveAsync(RepositoryId repository, StoredReview review, IReadOnlyList<StoredFinding> findings, CancellationToken cancellationToken);
}
