using System.Numerics;

namespace Kotsu.Core.Lenses.Linting.Selections;

/// <summary>
/// A set of selections of a question's choices, one bit each. A selection is a number whose bit i says whether choice i is ticked; so
/// the set is also the truth table of a condition, and the laws of conditions are single steps over whole words.
/// </summary>
internal sealed class SelectionSet
{
    /// <summary>The most choices that it takes: 2^15 selections are 4 KB.</summary>
    public const int MaxChoices = LensFormat.Choices;

    private const int WordChoices = 6;

    /// <summary>Within a word, the selections in which choice 0 to 5 is ticked.</summary>
    private static readonly ulong[] patterns =
        [0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000];

    private readonly ulong[] words;

    private SelectionSet(int choices, Func<int, ulong> word)
    {
        Choices = choices;
        words = new ulong[choices <= WordChoices ? 1 : 1 << (choices - WordChoices)];
        var used = choices < WordChoices ? (1UL << (1 << choices)) - 1 : ulong.MaxValue;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = word(i) & used;
        }
    }

    /// <summary>Choices that are chosen from; 0 to 15.</summary>
    public int Choices { get; }

    /// <summary>Whether no selection is in it.</summary>
    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Selections in it.</summary>
    public int Count => words.Sum(BitOperations.PopCount);

    /// <summary>The selection with the fewest ticks, of these the one that ticks the earliest choices; null of an empty set.</summary>
    public int? Smallest
    {
        get
        {
            int? smallest = null;
            for (var i = 0; i < words.Length; i++)
            {
                for (var left = words[i]; left != 0; left &= left - 1)
                {
                    var selection = (i << WordChoices) | BitOperations.TrailingZeroCount(left);
                    if (smallest is null || BitOperations.PopCount((uint)selection) < BitOperations.PopCount((uint)smallest.Value))
                    {
                        smallest = selection;
                    }
                }
            }

            return smallest;
        }
    }

    /// <summary>All selections.</summary>
    public static SelectionSet All(int choices) => new(choices, _ => ulong.MaxValue);

    /// <summary>No selection.</summary>
    public static SelectionSet None(int choices) => new(choices, _ => 0);

    /// <summary>The selections in which one choice is ticked.</summary>
    public static SelectionSet Ticked(int choices, int choice) => new(
        choices,
        i => choice < WordChoices ? patterns[choice] : (i & WordStep(choice)) != 0 ? ulong.MaxValue : 0);

    /// <summary>In both.</summary>
    public static SelectionSet operator &(SelectionSet left, SelectionSet right) => new(left.Choices, i => left.words[i] & right.words[i]);

    /// <summary>In either.</summary>
    public static SelectionSet operator |(SelectionSet left, SelectionSet right) => new(left.Choices, i => left.words[i] | right.words[i]);

    /// <summary>Not in it.</summary>
    public static SelectionSet operator ~(SelectionSet set) => new(set.Choices, i => ~set.words[i]);

    /// <summary>In the left, not in the right.</summary>
    public static SelectionSet operator -(SelectionSet left, SelectionSet right) => new(left.Choices, i => left.words[i] & ~right.words[i]);

    /// <summary>The selections without a choice that come into this set by ticking it.</summary>
    public SelectionSet BeforeTicking(int choice) => new(Choices, i => choice < WordChoices
        ? (words[i] >> (1 << choice)) & ~patterns[choice]
        : (i & WordStep(choice)) == 0 ? words[i | WordStep(choice)] : 0);

    private static int WordStep(int choice) => 1 << (choice - WordChoices);
}
