using Kotsu.Core.Text;

namespace Kotsu.Engine.Scanning;

/// <summary>What is being done, for whoever waits.</summary>
internal static class StepNames
{
    public static Words Open { get; } = new("opening the repository", "リポジトリを開いています");

    public static Words Files { get; } = new("listing files", "ファイルを一覧しています");

    public static Words History { get; } = new("reading the history", "履歴を読んでいます");

    public static Words Lenses { get; } = new("reading lenses", "レンズを読み込んでいます");

    public static Words Probes { get; } = new("running probes", "プローブを実行しています");

    public static Words Judge { get; } = new("weighing evidence", "根拠を集計しています");

    public static Words Store { get; } = new("comparing with the review before", "前回のレビューと比べています");
}
