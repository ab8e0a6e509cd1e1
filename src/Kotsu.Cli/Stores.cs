using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Reviewing;
using Kotsu.Storage.Histories;
using Kotsu.Storage.Reviews;

namespace Kotsu.Cli;

/// <summary>Where the results of a workload are kept.</summary>
public static class Stores
{
    private static readonly Words bareKeepsNothing = new(
        "Results are not kept: a bare repository is never written into. Name a folder with --data to see what moves between reviews.",
        "結果は保存しません。bareリポジトリには何も書き込まないためです。--dataでフォルダーを指定すると、レビュー間の変化が分かります。");

    /// <summary>Where what was read of a history is kept: beside the store; null where nothing is kept.</summary>
    public static string? HistoryFolderOf(WorkloadPlace place, string? data) => data is not null ? HistoryFolder.In(Path.GetFullPath(data), place.Root)
        : place.IsBare ? null : HistoryFolder.Inside(place.Root);

    /// <summary>Opens the store of a workload: the folder named, else the cache inside.</summary>
    public static OpenedStore Open(WorkloadPlace place, string? data)
    {
        if (data is not null)
        {
            return ReviewCache.Open(Path.GetFullPath(data));
        }

        return place.IsBare ? new(new NoReviewStore(), bareKeepsNothing) : ReviewCache.OpenInside(place.Root);
    }
}
