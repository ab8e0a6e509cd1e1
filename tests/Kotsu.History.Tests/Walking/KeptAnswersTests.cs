using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class KeptAnswersTests
{
    private const int Runs = 20;
    private const int HistoriesPerRun = 15;
    private static readonly DateTimeOffset moment = DateTimeOffset.FromUnixTimeSeconds(1_600_005_000);

    [Fact]
    public void What_is_kept_at_some_commit_changes_no_answer_at_the_tip()
    {
        Prop.ForAll(HistoryGenerator.Several(HistoriesPerRun), histories => Difference(histories) is null ? true.ToProperty() : false.Label(Told(histories)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true));
    }

    // Found by chance after thousands: a line that was doubled and reworded came to its one former place out of order.
    [Fact]
    public void Lines_that_were_one_before_have_the_same_answer()
    {
        MadeHistory history = new([
            new([], [new(ChangeKind.Create, 2, 75, 25)], 1),
            new([1], [new(ChangeKind.Insert, 2, 94, 11)], 57),
            new([2], [], -164),
            new([2], [new(ChangeKind.Duplicate, 0, 44, 38), new(ChangeKind.FlipLineEnds, 5, 146, 6)], 3)]);

        Assert.Null(Difference([history]));
    }

    private static string Told(IReadOnlyList<MadeHistory> histories) => $"{Difference(histories)}\n{string.Join("\n\n", histories)}";

    private static string? Difference(IReadOnlyList<MadeHistory> histories)
    {
        using var imported = new ImportedHistories(histories);
        using var place = new TemporaryFolder();
        var own = RepositoryObjects.Of(new(imported.Folder, imported.Folder), isSha256: false);
        for (var i = 0; i < histories.Count; i++)
        {
            var commits = imported.CommitsOf(i);
            place.Write("refs/packed-refs", string.Concat(commits.Where((_, n) => n % 3 == 1).Select((id, n) => $"{id} refs/tags/v1.{n}\n")));
            List<LineAgeRequest> whole = [.. imported.FilesOf(i).Select(LineAgeRequest.Whole)];
            var cold = Told(own, imported.Tips[i], whole, place, keepIn: null, out var files);
            List<LineAgeRequest> byLine = [.. files.Select(f => new LineAgeRequest(f.Path, f.Numbers))];
            foreach (var (older, asked) in new[] { (commits.Count / 3, whole), (commits.Count / 2, byLine), (commits.Count - 2, byLine), (commits.Count - 1, whole) })
            {
                // Some of these commits are no ancestors of the tip: as after a history was rewritten.
                var folder = place.At(string.Create(CultureInfo.InvariantCulture, $"kept-{i}-{older}"));
                Told(own, commits[older], whole, place, folder, out _);
                if (Told(own, imported.Tips[i], asked, place, folder, out _) is var warm && warm != cold)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"history {i}, kept at {older}:\n{cold}\n{warm}");
                }
            }
        }

        return null;
    }

    // Everything that a history tells of some paths, as one text.
    private static string Told(RepositoryObjects own, string tip, List<LineAgeRequest> asked, TemporaryFolder place, string? keepIn, out IReadOnlyList<FileLines> files)
    {
        var stop = TestContext.Current.CancellationToken;
        using var explainer = new LineExplainer(own, tip, Mailmap.Empty, new() { KeepIn = keepIn });
        files = explainer.Find(asked, LineQuestion.Both, stop);
        var lines = files.Select(f => $"{f.Path}: {string.Join(' ', f.Numbers.Select(n => $"{f.BlameOf(n)?.Commit[..6]}/{f.TextOf(n)?.Commit[..6]}"))}");

        var history = new HistoryReader(own, Mailmap.Empty, new() { KeepIn = keepIn, KeepAfter = 0 }).Read(tip, place.At("refs"), stop);
        var changes = asked.Select(a => $"{a.Path}: {history.ChangedAt(a.Path):O} {string.Join(' ', history.ContributionsTo(a.Path))}");
        string[] facts =
        [
            $"{history.Commits} {history.Merges} {history.IsCut} {history.UnreadableCommits} {history.ChangedAt("d"):O}",
            $"{string.Join(' ', history.Releases.Releases)} {history.Releases.RhythmAt(moment)} {history.Releases.LeadTimeAt(moment)}",
        ];
        return string.Join('\n', facts.Concat(changes).Concat(lines));
    }
}
