using System.Numerics;

namespace Kotsu.History.Objects;

/// <summary>Arrays that are used again: a walk unpacks gigabytes, of which a hundred megabytes are held at a time.</summary>
/// <remarks>
/// What is given back is still being looked at by whoever read it. So it can be taken again only after <see cref="EndStep"/>, which is called
/// where nobody holds a content any more.
/// </remarks>
internal sealed class BufferPool
{
    private const int Smallest = 10;
    private const int Largest = 22;
    private const int StepsPerSize = 4;
    private const long Most = 64L * 1024 * 1024;

    // Up to twice as large as needed.
    private const int Further = StepsPerSize;

    private readonly Stack<byte[]>[] free = [.. Enumerable.Range(0, (Largest - Smallest + 1) * StepsPerSize).Select(_ => new Stack<byte[]>())];
    private readonly List<byte[]> given = [];
    private long held;

    /// <summary>An array of at least a length; what it holds is anything.</summary>
    public byte[] Take(int length)
    {
        var (bucket, size) = BucketOf(length);
        if (bucket < 0)
        {
            return GC.AllocateUninitializedArray<byte>(length);
        }

        for (var larger = bucket; larger <= Math.Min(bucket + Further, free.Length - 1); larger++)
        {
            if (free[larger].TryPop(out var found))
            {
                held -= found.Length;
                return found;
            }
        }

        return GC.AllocateUninitializedArray<byte>(size);
    }

    /// <summary>Gives an array back that was taken here.</summary>
    public void Give(byte[] buffer) => given.Add(buffer);

    /// <summary>Says that nobody looks at what was given back.</summary>
    public void EndStep()
    {
        foreach (var buffer in given)
        {
            var (bucket, size) = BucketOf(buffer.Length);
            if (bucket >= 0 && size == buffer.Length && held + size <= Most)
            {
                free[bucket].Push(buffer);
                held += size;
            }
        }

        given.Clear();
    }

    // Four sizes between a power of two and the next. Small and huge arrays are left to the runtime.
    private static (int Bucket, int Size) BucketOf(int length)
    {
        if (length <= 1 << Smallest || length > 1 << Largest)
        {
            return (-1, length);
        }

        var power = BitOperations.Log2((uint)(length - 1));
        var step = (1 << power) / StepsPerSize;
        var steps = (length - (1 << power) + step - 1) / step;
        return (((power - Smallest) * StepsPerSize) + steps - 1, (1 << power) + (steps * step));
    }
}
