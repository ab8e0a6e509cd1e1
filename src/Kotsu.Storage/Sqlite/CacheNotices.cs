using Kotsu.Core.Text;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Sqlite;

/// <summary>What is told when results cannot be kept. The review itself goes on.</summary>
internal static class CacheNotices
{
    private const int BusyCode = 5;
    private const int LockedCode = 6;

    public static Words Of(SqliteException failure, string path) => failure.SqliteErrorCode is BusyCode or LockedCode
        ? Busy(path)
        : CannotWrite(path, failure.Message);

    public static Words Newer(string path) => new(
        $"{path} was written by a newer Kotsu; this one leaves it alone and keeps no results. Use the newer Kotsu, or name another folder with --data.",
        $"{path} は新しいバージョンのKotsuが書いたものです。このKotsuは手を付けず、結果も保存しません。新しいKotsuを使うか、--dataで別のフォルダーを指定してください。");

    public static Words PutAside(string path, string aside) => new(
        $"{path} could not be read and was renamed to {aside}. A new one was begun; what moved since earlier reviews cannot be told this time.",
        $"{path} を読み取れなかったため、{aside} に名前を変え、新しく作り直しました。以前のレビューからの変化は、今回は分かりません。");

    public static Words CannotWrite(string folder, string reason) => new(
        $"Results are not kept: {folder} cannot be written ({reason}). Name another folder with --data.",
        $"結果は保存しません。{folder} に書き込めません（{reason}）。--dataで別のフォルダーを指定できます。");

    public static Words IsLink(string path) => new(
        $"Results are not kept: {path} is a link and not a plain file or folder. Name another folder with --data.",
        $"結果は保存しません。{path} が通常のファイルやフォルダーではなくリンクになっています。--dataで別のフォルダーを指定できます。");

    public static Words Busy(string path) => new(
        $"Results are not kept: another process is writing {path}. Try again when it has ended.",
        $"結果は保存しません。別のプロセスが {path} に書き込んでいます。終わってからもう一度実行してください。");

    public static Words NoSqlite { get; } = new(
        "Results are not kept: this machine has no SQLite library (libsqlite3). Install it to see what moved between reviews.",
        "結果は保存しません。このマシンにSQLiteのライブラリー（libsqlite3）がありません。インストールすると、レビュー間の変化が分かります。");
}
