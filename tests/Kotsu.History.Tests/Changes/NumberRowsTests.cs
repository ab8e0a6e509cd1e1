using FsCheck;
using FsCheck.Fluent;

namespace Kotsu.History.Tests.Changes;

public sealed class NumberRowsTests
{
    [Fact]
    public void Every_row_is_found_again_as_it_was_filled_and_none_is_0()
    {
        // An array holds 65,536: rows that just fit, just do not, and are larger than any.
        var lengths = Gen.Frequency((8, Gen.Choose(0, 9)), (2, Gen.Choose(65_500, 65_550)), (1, Gen.Choose(0, 200_000)));

        Prop.ForAll(lengths.ListOf().ToArbitrary(), made =>
        {
            var rows = new NumberRows();
            var told = new List<int>();
            for (var i = 0; i < made.Count; i++)
            {
                rows.Add(made[i], out var row).Fill(i);
                told.Add(row);
            }

            return !told.Contains(0) && told.Select((row, i) => rows.Of(row).Length == made[i] && !rows.Of(row).ContainsAnyExcept(i)).All(isRight => isRight);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true));
    }

    [Fact]
    public void After_all_were_forgotten_rows_are_made_anew()
    {
        var rows = new NumberRows();
        rows.Add(3, out var before);
        rows.Clear();

        rows.Add(2, out var after).Fill(7);

        Assert.Equal(before, after);
        Assert.Equal([7, 7], rows.Of(after));
    }
}
