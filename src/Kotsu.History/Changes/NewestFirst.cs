namespace Kotsu.History;

/// <summary>Numbers by a time, the latest first; of equal times the one added first.</summary>
/// <remarks>A heap of its own for the reason that <see cref="Objects.ObjectRoom{TKey, TValue}"/> tells.</remarks>
internal sealed class NewestFirst
{
    private long[] times = new long[64];
    private int[] turns = new int[64];
    private int[] numbers = new int[64];
    private int count;
    private int added;

    /// <summary>Adds a number.</summary>
    public void Add(int number, long time)
    {
        if (count == times.Length)
        {
            Array.Resize(ref times, count * 2);
            Array.Resize(ref turns, count * 2);
            Array.Resize(ref numbers, count * 2);
        }

        (times[count], turns[count], numbers[count]) = (time, added++, number);
        var at = count++;
        for (var above = (at - 1) / 2; at > 0 && IsBefore(at, above); above = (at - 1) / 2)
        {
            Swap(at, above);
            at = above;
        }
    }

    /// <summary>Takes the first; false where none is left.</summary>
    public bool TryTake(out int number)
    {
        number = count > 0 ? numbers[0] : -1;
        if (count == 0)
        {
            return false;
        }

        Swap(0, --count);
        for (var at = 0; ;)
        {
            var below = (2 * at) + 1;
            below = below + 1 < count && IsBefore(below + 1, below) ? below + 1 : below;
            if (below >= count || !IsBefore(below, at))
            {
                return true;
            }

            Swap(at, below);
            at = below;
        }
    }

    private bool IsBefore(int one, int other) => times[one] != times[other] ? times[one] > times[other] : turns[one] < turns[other];

    private void Swap(int one, int other)
    {
        (times[one], times[other]) = (times[other], times[one]);
        (turns[one], turns[other]) = (turns[other], turns[one]);
        (numbers[one], numbers[other]) = (numbers[other], numbers[one]);
    }
}
