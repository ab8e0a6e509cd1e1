using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>The sentences of the ownership source.</summary>
internal static class OwnershipWords
{
    /// <summary>GitHub does not load the file either.</summary>
    public static Words CodeOwnersTooLarge { get; } = new(
        "The file is larger than 3 MB; GitHub does not load it, and it is not read here.",
        "ファイルが3 MBを超えています。GitHubでも読み込まれないため、ここでも読み取りません。");

    /// <summary>There is nothing to own.</summary>
    public static NotSeen NoFiles { get; } = new(SnapshotKind.Ownership, CouldNotLook: false, new(
        "There are no files that somebody could own.", "担当を決める対象になるファイルがありません。"), Declare: null);
}
