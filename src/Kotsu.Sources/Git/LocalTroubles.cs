using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Git;

/// <summary>The sentences about what could not be looked at as a whole.</summary>
internal static class LocalTroubles
{
    /// <summary>About opening a repository and listing its tip.</summary>
    public static IEnumerable<Unreadable> Of(GitRefusal? refusal, GitRepository? git, TreeListing tip)
    {
        if (refusal is not null && refusal.Reason is not GitRefusalReason.NotARepository)
        {
            yield return new(new(".git"), Say(refusal));
        }

        if (git?.BorrowsObjects == true)
        {
            yield return new(new(".git/objects/info/alternates"), new(
                "The repository borrows objects from another one, which is not read; what stands only there is missing.",
                "このリポジトリは別のリポジトリのオブジェクトを借りていますが、そちらは読み取りません。そこにしかない内容は欠けています。"));
        }

        if (tip.IsTooLarge)
        {
            yield return TooManyFiles;
        }

        foreach (var folder in tip.MissingFolders)
        {
            yield return new(new(folder), new("The repository lacks the listing of this folder.", "リポジトリにこのフォルダーの一覧がありません。"));
        }

        if (tip.BeyondBounds > 0)
        {
            yield return Beyond(tip.BeyondBounds);
        }
    }

    /// <summary>About listing a folder.</summary>
    public static IEnumerable<Unreadable> Of(FolderListing listing)
    {
        if (listing.IsTooLarge)
        {
            yield return TooManyFiles;
        }

        if (listing.BeyondBounds > 0)
        {
            yield return Beyond(listing.BeyondBounds);
        }

        if (listing.Special > 0)
        {
            yield return new(new("/"), new(
                $"{Count(listing.Special, "pipe, socket or device is", "pipes, sockets or devices are")} left out; such are never opened.",
                $"パイプ・ソケット・デバイス{listing.Special}件は開かずに除外しました。"));
        }
    }

    /// <summary>About walking through the history.</summary>
    public static IEnumerable<Unreadable> Of(PathHistory history)
    {
        if (history.UnreadableCommits > 0)
        {
            yield return new(new(".git"), new(
                $"The changes of {Count(history.UnreadableCommits, "commit", "commits")} could not be read; objects are missing or they change too much.",
                $"{history.UnreadableCommits}件のコミットの変更を読み取れませんでした。オブジェクトが欠けているか、変更が大きすぎます。"));
        }
    }

    private static Unreadable TooManyFiles { get; } = new(new("/"), new(
        $"There are more than {TreeBounds.Default.Entries:#,0} files; none of them is read.",
        $"ファイルが{TreeBounds.Default.Entries:#,0}件を超えているため、読み取りません。"));

    private static Unreadable Beyond(int count) => new(new("/"), new(
        $"{Count(count, "file is", "files are")} left out: the path is longer than {TreeBounds.Default.PathInBytes} bytes, deeper than {TreeBounds.Default.Depth} folders, or cannot be opened.",
        $"{count}件のファイルを除外しました。パスが{TreeBounds.Default.PathInBytes}バイトまたは{TreeBounds.Default.Depth}階層を超えているか、開けません。"));

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static Words Say(GitRefusal refusal) => refusal.Reason switch
    {
        GitRefusalReason.Reftable => new(
            "The repository keeps its references in the reftable format, which is not read yet; the history is left out.",
            "このリポジトリの参照はreftable形式です。この形式にはまだ対応していないため、履歴は読み取りません。"),
        GitRefusalReason.HeadUnreadable => new(
            $"{refusal.Detail} is not what git writes there; the history is left out.",
            $"{refusal.Detail}がgitの書く形式ではないため、履歴は読み取りません。"),
        GitRefusalReason.TipMissing => new(
            $"The commit {refusal.Detail} that HEAD names is not in the repository; the history is left out.",
            $"HEADの指すコミット{refusal.Detail}がリポジトリにないため、履歴は読み取りません。"),
        GitRefusalReason.TipBorrowed => new(
            "The repository borrows its objects from another one (a clone with --shared or --reference), which is not read; the history is left out. \"git repack -a -d\" brings them here.",
            "このリポジトリは別のリポジトリのオブジェクトを借りています（--sharedまたは--referenceによるclone）。そちらは読み取らないため、履歴は読み取りません。「git repack -a -d」で手元に揃えられます。"),
        _ => new(
            "The repository is not complete; the history is left out.",
            "リポジトリが不完全なため、履歴は読み取りません。"),
    };
}
