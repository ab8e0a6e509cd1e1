namespace Kotsu.History;

/// <summary>A set of small numbers.</summary>
internal sealed class NumberSet
{
    private bool[] has = new bool[256];

    /// <summary>Makes one of these numbers.</summary>
    public NumberSet(params IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            Add(number);
        }
    }

    /// <summary>Adds a number; false where it was there.</summary>
    public bool Add(int number)
    {
        if (number >= has.Length)
        {
            Array.Resize(ref has, Math.Max(number + 1, has.Length * 2));
        }

        var isNew = !has[number];
        has[number] = true;
        return isNew;
    }

    /// <summary>Whether a number is there.</summary>
    public bool Has(int number) => number < has.Length && has[number];
}
