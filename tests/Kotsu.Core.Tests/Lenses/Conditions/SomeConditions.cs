using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses.Conditions;

/// <summary>Random condition trees over a few choices, and the sets of choices that can be ticked.</summary>
internal static class SomeConditions
{
    // a1 is the beginning of a10, and defaults the word `default` with a letter more: names must be read whole.
    public static IReadOnlyList<ChoiceId> Names { get; } = [new("a1"), new("a10"), new("b_2"), new("defaults"), new("q_no")];

    public static Arbitrary<Condition> Trees { get; } = Gen.Sized(size => Tree(Math.Min(size, 24))).ToArbitrary();

    public static IEnumerable<HashSet<ChoiceId>> AllTicked =>
        Enumerable.Range(0, 1 << Names.Count).Select(bits => Names.Where((_, i) => (bits & (1 << i)) != 0).ToHashSet());

    private static Gen<Condition> Tree(int size)
    {
        var leaf = Gen.Elements(Names.AsEnumerable()).Select(n => (Condition)new Condition.Chosen(n));
        if (size == 0)
        {
            return leaf;
        }

        var half = Tree(size / 2);
        return Gen.OneOf(
            leaf,
            Tree(size - 1).Select(inner => (Condition)new Condition.Not(inner)),
            half.Zip(half).Select(both => (Condition)new Condition.All(both.Item1, both.Item2)),
            half.Zip(half).Select(both => (Condition)new Condition.Any(both.Item1, both.Item2)));
    }
}
