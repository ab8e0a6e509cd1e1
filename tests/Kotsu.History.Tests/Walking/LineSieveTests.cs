using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Lines;

namespace Kotsu.History.Tests.Walking;

public sealed class LineSieveTests
{
    // Some are as long as others and end alike; some are shorter than what a sieve looks at, or longer than a block.
    private static readonly string[] lines =
    [
        "", "}", "\t}", "a", "ab", "return;", "return 1;", "the same ending", "not same ending", "日本語の行", new('x', 40), new('y', 40), new('x', 100), $"{new string('z', 99)}x",
    ];

    [Fact]
    public void Lines_around_are_counted_as_often_as_they_stand_there()
    {
        var some = Gen.Elements(lines).ListOf();
        var cases = some.SelectMany(changed => some.SelectMany(around => Gen.Elements(true, false).Select(isEnded => (Changed: changed, Around: around, IsEnded: isEnded))));
        Prop.ForAll(cases.ToArbitrary(), c => Agrees([.. c.Changed], [.. c.Around], c.IsEnded)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool Agrees(string[] changed, string[] around, bool isEnded)
    {
        var table = new LineTable();
        var content = Encoding.UTF8.GetBytes(string.Concat(changed.Select(line => line + "\n")));
        table.Start(content, 0, 0);
        table.SplitTo(content.Length);
        var (sieve, classes, numbers) = (new LineSieve(), new LineClasses(), new int[changed.Length]);
        sieve.Start();
        sieve.Add(table);
        classes.Start(changed.Length);
        classes.AddOld(table.Known, numbers);

        var text = string.Join('\n', around) + (isEnded && around.Length > 0 ? "\n" : "");
        LineSplitter.CountAround(Encoding.UTF8.GetBytes(text), sieve, classes);

        var ended = isEnded ? around : around[..^Math.Min(1, around.Length)];
        return changed.Index().All(c => ended.Count(line => line == c.Item) is var count
            && Counted(classes, numbers[c.Index], isOld: true, count)
            && Counted(classes, numbers[c.Index], isOld: false, count + changed.Count(line => line == c.Item)));
    }

    // So many, and not one more.
    private static bool Counted(LineClasses classes, int number, bool isOld, int count)
    {
        Span<Commonness> kinds = [default, default];
        classes.Judge([number], isOld, Math.Max(1, count), kinds[..1]);
        classes.Judge([number], isOld, count + 1, kinds[1..]);
        return (kinds[0], kinds[1]) == (count == 0 ? (Commonness.Nowhere, Commonness.Nowhere) : (Commonness.Everywhere, Commonness.Somewhere));
    }
}
