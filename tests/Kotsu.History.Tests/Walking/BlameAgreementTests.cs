using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class BlameAgreementTests
{
    private const int Runs = 44;
    private const int HistoriesPerRun = 25;

    [Fact]
    public void Every_line_of_over_a_thousand_histories_has_the_commit_that_git_blame_names()
    {
        Prop.ForAll(HistoryGenerator.Several(HistoriesPerRun), histories => Difference(histories) is null ? true.ToProperty() : false.Label(Told(histories)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true));
    }

    private static string Told(IReadOnlyList<MadeHistory> histories) => $"{Difference(histories)}\n{string.Join("\n\n", histories)}";

    private static string? Difference(IReadOnlyList<MadeHistory> histories)
    {
        using var imported = new ImportedHistories(histories);
        var blamed = imported.Blamed();
        using var store = new ObjectStore(Path.Combine(imported.Folder, "objects"), 20, ObjectBounds.Default);
        for (var i = 0; i < histories.Count; i++)
        {
            // All lines at once, and a few of them, which takes a shorter way.
            var ours = WalkedLines.Of(store, imported.Tips[i], imported.FilesOf(i), every: 1);
            var few = WalkedLines.Of(store, imported.Tips[i], imported.FilesOf(i), every: 7);
            foreach (var (path, writers) in ours.Concat(few))
            {
                var theirs = blamed[(i, path)].Where((_, line) => ReferenceEquals(writers, ours[path]) || line % 7 == 0).ToArray();
                if (!writers.SequenceEqual(theirs))
                {
                    var line = writers.Zip(theirs).TakeWhile(p => p.First == p.Second).Count();
                    return string.Create(CultureInfo.InvariantCulture, $"history {i}, {path}: line {line + 1} of {theirs.Length}, of {writers.Length} by ours");
                }
            }
        }

        return null;
    }
}
