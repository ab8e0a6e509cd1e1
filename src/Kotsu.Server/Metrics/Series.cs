namespace Kotsu.Server.Metrics;

/// <summary>The sum, and the buckets, of one metric with one set of labels.</summary>
internal sealed class Series(IReadOnlyList<double> bounds)
{
    private readonly Lock changing = new();
    private readonly long[] buckets = new long[bounds.Count + 1];
    private double sum;

    /// <summary>Takes a measurement.</summary>
    /// <param name="value">What was measured.</param>
    /// <param name="isWhole">Whether it is the value itself, not what is added to it.</param>
    public void Take(double value, bool isWhole)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
        {
            bucket++;
        }

        lock (changing)
        {
            sum = isWhole ? value : sum + value;
            buckets[bucket]++;
        }
    }

    /// <summary>The sum, and for each bound how many measurements were at most so large; the last one is all.</summary>
    public (double Sum, IReadOnlyList<(double Bound, long Count)> Buckets) Read()
    {
        lock (changing)
        {
            var (count, read) = (0L, new List<(double, long)>());
            for (var i = 0; i < buckets.Length; i++)
            {
                count += buckets[i];
                read.Add((i < bounds.Count ? bounds[i] : double.PositiveInfinity, count));
            }

            return (sum, read);
        }
    }
}
