using System.Text;

namespace Kotsu.Demo;

/// <summary>Numbers that look random and are the same for the same seed and key, on every machine. Never for a secret.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).</remarks>
internal sealed class Dice
{
    private ulong state;

    /// <summary>Dice of their own: throwing them changes nothing that other keys get.</summary>
    public Dice(int seed, string key)
    {
        state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
        foreach (var part in Encoding.UTF8.GetBytes(key))
        {
            state = unchecked((state ^ part) * 0x100000001B3UL);
            state ^= state >> 29;
        }
    }

    /// <summary>A number from 0, below <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int From(int least, int most) => least + Below(most - least + 1);

    /// <summary>One of several.</summary>
    public T OneOf<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>One of several, each as often as its weight says.</summary>
    public T OneOf<T>(IReadOnlyList<(T Value, int Weight)> all)
    {
        var left = Below(all.Sum(a => a.Weight));
        foreach (var (value, weight) in all)
        {
            if (left < weight)
            {
                return value;
            }

            left -= weight;
        }

        return all[^1].Value;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
