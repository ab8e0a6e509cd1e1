using FsCheck;
using FsCheck.Fluent;

namespace Kotsu.History.Tests.Walking;

/// <summary>Histories by chance, and smaller ones for each.</summary>
internal static class HistoryGenerator
{
    private static readonly ChangeKind[] often = [ChangeKind.Insert, ChangeKind.Delete, ChangeKind.Replace, ChangeKind.Move, ChangeKind.Duplicate, ChangeKind.Rename];

    private static readonly Gen<MadeChange> change =
        from kind in Gen.Frequency((3, Gen.Elements(often)), (2, Gen.Elements(Enum.GetValues<ChangeKind>())))
        from file in Gen.Choose(0, 5)
        from at in Gen.Choose(0, 200)
        from size in Gen.Choose(0, 40)
        select new MadeChange(kind, file, at, size);

    // Mostly one parent; now and then two or three, also ones that have been merged the other way round already; seldom none.
    private static readonly Gen<IReadOnlyList<int>> parents =
        from count in Gen.Frequency((12, Gen.Constant(1)), (6, Gen.Constant(2)), (2, Gen.Constant(3)), (1, Gen.Constant(0)))
        from back in Gen.Choose(1, 4).ListOf(count)
        select (IReadOnlyList<int>)[.. back];

    private static readonly Gen<MadeCommit> commit =
        from of in parents
        from count in Gen.Choose(0, 4)
        from changes in change.ListOf(count)
        from delay in Gen.Frequency((8, Gen.Choose(1, 100)), (1, Gen.Constant(0)), (1, Gen.Choose(-300, 0)))
        select new MadeCommit(of, [.. changes], delay);

    private static readonly Gen<MadeHistory> history =
        from count in Gen.Choose(2, 12)
        from sizes in Gen.Choose(5, 29).ListOf(3)
        from commits in commit.ListOf(count)
        select new MadeHistory([Start(sizes), .. commits]);

    /// <summary>Several histories that are looked at together: starting git costs more than looking.</summary>
    public static Arbitrary<IReadOnlyList<MadeHistory>> Several(int count) =>
        Arb.From(history.ListOf(count).Select(h => (IReadOnlyList<MadeHistory>)[.. h]), Smaller);

    private static MadeCommit Start(IEnumerable<int> sizes) =>
        new([], [.. sizes.Select((size, i) => new MadeChange(ChangeKind.Create, i, size * 3, size))], 1);

    // Half of the histories, one of them; then without a commit, without a change.
    private static IEnumerable<IReadOnlyList<MadeHistory>> Smaller(IReadOnlyList<MadeHistory> histories) => histories.Count > 1
        ? [[.. histories.Take(histories.Count / 2)], [.. histories.Skip(histories.Count / 2)]]
        : histories.SelectMany(Smaller).Select(h => (IReadOnlyList<MadeHistory>)[h]);

    private static IEnumerable<MadeHistory> Smaller(MadeHistory history)
    {
        for (var i = 1; i < history.Commits.Count; i++)
        {
            yield return new([.. history.Commits.Where((_, number) => number != i)]);
        }

        for (var i = 0; i < history.Commits.Count; i++)
        {
            for (var k = 0; k < history.Commits[i].Changes.Count; k++)
            {
                var smaller = history.Commits[i] with { Changes = [.. history.Commits[i].Changes.Where((_, number) => number != k)] };
                yield return new([.. history.Commits.Select((c, number) => number == i ? smaller : c)]);
            }
        }
    }
}
