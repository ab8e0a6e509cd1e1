using Kotsu.Core.Text;

namespace Kotsu.Cli.Looking;

/// <summary>What the common options are for.</summary>
internal static class About
{
    public static Words Path { get; } = new(
        "The folder of the repository. Default: this folder.",
        "リポジトリのフォルダー。省略すると現在のフォルダー。");

    public static Words Lens { get; } = new(
        "Review with this lens: an id, or a file of AWS custom-lens JSON. May be given again. Default: the lenses of kotsu.yaml, else those that come with Kotsu.",
        "使うレンズ。IDか、AWSカスタムレンズJSONのファイル。複数回指定できます。省略するとkotsu.yamlのもの、なければ付属のもの。");

    public static Words AsOf { get; } = new(
        "Count to this day instead of today.",
        "今日ではなくこの日付の時点で数えます。");

    public static Words WorkTree { get; } = new(
        "Read the files as they are now, uncommitted ones too, not those of the last commit.",
        "最後のコミットではなく、未コミットのものも含め、いまのファイルを読みます。");

    public static Words ServerData { get; } = new(
        "Where the server keeps what it is given. Default: kotsu in the folder for your data ($XDG_DATA_HOME). KOTSU_DATABASE=postgres://… keeps it in PostgreSQL.",
        "サーバーのデータの保存先。省略すると利用者のデータ用フォルダー（$XDG_DATA_HOME）のkotsu。KOTSU_DATABASE=postgres://… でPostgreSQLに保存します。");

    public static Words Data { get; } = new(
        "Where results are kept. Default: .kotsu/cache in the repository.",
        "結果の保存先。省略するとリポジトリの .kotsu/cache。");
}
