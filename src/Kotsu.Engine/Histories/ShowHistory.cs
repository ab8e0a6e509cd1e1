using Kotsu.Core.Histories;
using Kotsu.Core.Problems;
using Kotsu.Core.Snapshots;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Reviewing;
using Kotsu.Sources.Code.Knowledge;
using Kotsu.Sources.Code.Markers;
using Kotsu.Sources.Git;

namespace Kotsu.Engine.Histories;

/// <summary>Looks at a repository's history alone: no lens, no probe.</summary>
public static class ShowHistory
{
    private const int MostHotspots = 10;

    /// <summary>Looks.</summary>
    /// <returns>Either the overview or the reason why there is none.</returns>
    public static async Task<(HistoryOverview? Overview, Problem? Problem)> RunAsync(ReviewRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (desk, problem) = await WorkloadDesk.OpenAsync(request, clock, cancellationToken);
        if (desk is null)
        {
            return (null, problem);
        }

        await using (desk)
        {
            var sight = await desk.LookAsync(cancellationToken);
            // What it does before it first waits is not waited for either.
            var marking = Task.Run(() => new MarkersSource().LookAsync(sight.Files, cancellationToken), cancellationToken);
            var context = await sight.WithHistory;
            var telling = Task.Run(() => (ReleaseFacts.Find(context), HotspotFinder.Find(context, MostHotspots)), cancellationToken);
            var knowing = await new KnowledgeSource().LookAsync(context, cancellationToken);
            var (releases, hotspots) = await telling;
            var marked = await marking;
            var markers = (marked.Snapshot as MarkersSnapshot)?.Markers ?? [];
            return (new()
            {
                AsOf = desk.AsOf,
                Commits = desk.Opened.Commits ?? 0,
                IsCut = context.History?.IsShallow == true,
                Markers = [.. markers.OrderBy(m => m.Since ?? DateOnly.MaxValue).ThenBy(m => m.At.Path, StringComparer.Ordinal).ThenBy(m => m.At.Line)],
                Knowledge = knowing.Snapshot is KnowledgeSnapshot { IsShallow: false } known ? Of(known) : null,
                Releases = releases,
                Hotspots = hotspots,
                Unreadable = [.. Unreadable.InOrder([.. desk.Unreadable, .. desk.Opened.Unreadable, .. marked.Unreadable, .. knowing.Unreadable])],
            }, null);
        }
    }

    private static KnowledgeOverview Of(KnowledgeSnapshot known) => new(
        [.. known.Areas.Where(a => a.BusFactor == 1 && a.OtherHands == 0).OrderByDescending(a => a.Files).ThenBy(a => a.At.Path, StringComparer.Ordinal)],
        known.Areas.Count, known.BusFactor, known.Files);
}
