using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kotsu.Storage.Database;

/// <summary>What the one writer tells of itself: the meter <c>Kotsu.Store</c>.</summary>
internal sealed class WriterMeter : IDisposable
{
    private readonly Meter meter = new("Kotsu.Store");
    private readonly Counter<long> units;
    private readonly Counter<long> failed;
    private readonly Histogram<int> sizes;
    private readonly Histogram<double> durations;

    public WriterMeter(Func<int> queued)
    {
        units = meter.CreateCounter<long>("kotsu.store.units", description: "Units of work that were committed, those that failed for themselves included.");
        failed = meter.CreateCounter<long>("kotsu.store.units.lost", description: "Units of work whose group could not be committed.");
        sizes = meter.CreateHistogram("kotsu.store.group", description: "Units of one commit.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] });
        durations = meter.CreateHistogram<double>("kotsu.store.commit", "s", "Time from the first unit of a group to its commit on the disk; the count is that of the commits.");
        meter.CreateObservableGauge("kotsu.store.queue", queued, description: "Units of work that wait for the writer.");
    }

    /// <summary>A group is committed.</summary>
    public void Committed(int count, long began)
    {
        units.Add(count);
        sizes.Record(count);
        durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>A group is not committed.</summary>
    public void Lost(int count) => failed.Add(count);

    public void Dispose() => meter.Dispose();
}
