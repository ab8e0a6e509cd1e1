namespace Kotsu.History;

/// <summary>Short rows of numbers, one behind the other in large arrays: an array for each would weigh more than what is in it.</summary>
internal sealed class NumberRows
{
    // A row stands in one array, behind its length, and is told by the number of the array and its place there.
    private const int PlaceBits = 16;
    private const int ArraySize = 1 << PlaceBits;

    private readonly List<int[]> arrays = [];
    private int used = ArraySize;

    /// <summary>Makes a row, to be filled before the next one is made.</summary>
    /// <param name="length">How many numbers.</param>
    /// <param name="row">What <see cref="Of"/> is asked by; never 0.</param>
    public Span<int> Add(int length, out int row)
    {
        if (length >= ArraySize - used)
        {
            // The first place of all stays empty: 0 is no row.
            used = arrays.Count == 0 ? 1 : 0;
            arrays.Add(GC.AllocateUninitializedArray<int>(Math.Max(ArraySize, used + 1 + length)));
        }

        var at = used;
        row = ((arrays.Count - 1) << PlaceBits) | at;
        arrays[^1][at] = length;
        used = Math.Min(ArraySize, at + 1 + length);
        return arrays[^1].AsSpan(at + 1, length);
    }

    /// <summary>The numbers of a row.</summary>
    public ReadOnlySpan<int> Of(int row)
    {
        var (array, at) = (arrays[row >> PlaceBits], row & (ArraySize - 1));
        return array.AsSpan(at + 1, array[at]);
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        arrays.Clear();
        used = ArraySize;
    }
}
