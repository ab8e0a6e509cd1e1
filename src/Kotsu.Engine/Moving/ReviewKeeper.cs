using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Moving;

/// <summary>Compares a review with the one before, and keeps it for the next.</summary>
internal sealed class ReviewKeeper(OpenedStore opened, RepositoryId repository, MovementFinder finder)
{
    /// <summary>Why the review was not kept; null when it was.</summary>
    public Words? Trouble { get; private set; }

    /// <summary>What moved since the review before; null for the first one.</summary>
    public async Task<Movement?> CompareAndKeepAsync(ReviewReport report, ReviewMaterial material, Judgement? judgement, CancellationToken cancellationToken)
    {
        var store = opened.Store;
        var last = await store.FindLastAsync(repository, cancellationToken);
        var seen = last is null ? [] : await store.FindFindingsAsync(repository, last, cancellationToken);
        var findings = ReviewRecord.FindingsOf(material, seen);
        var record = ReviewRecord.Of(report, material, judgement, findings);
        var before = await store.FindBeforeAsync(repository, record.Scope, record.Content, cancellationToken);
        var movement = before is null
            ? null
            : finder.Since(before, await store.FindFindingsAsync(repository, before, cancellationToken));
        Trouble = await store.SaveAsync(repository, record, findings, cancellationToken);
        return movement;
    }
}
