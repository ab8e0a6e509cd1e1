using Kotsu.Core.Text;

namespace Kotsu.Engine.Reviewing;

/// <summary>What whoever asked for a review should know and its report does not say.</summary>
internal static class ReviewNotices
{
    /// <summary>What people said differs from the tip; null where it does not.</summary>
    public static Words? Uncommitted(int files) => files == 0
        ? null
        : new(
            $"kotsu.yaml and .kotsu/ differ from the last commit in {files} {(files == 1 ? "file" : "files")}: it counts here, but another clone does not see it.",
            $"kotsu.yamlと.kotsu/のうち{files}件のファイルが、最後のコミットと異なります。ここでは反映されますが、別のクローンには伝わりません。");
}
