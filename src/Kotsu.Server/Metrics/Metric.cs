using System.Diagnostics.Metrics;

namespace Kotsu.Server.Metrics;

/// <summary>A metric as Prometheus knows it.</summary>
internal sealed record Metric(string Name, string Help, MetricKind Kind)
{
    private static readonly double[] seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>The upper bounds of its buckets; empty but for a histogram.</summary>
    public IReadOnlyList<double> Bounds { get; init; } = Kind is MetricKind.Histogram ? seconds : [];

    /// <summary>One of ours: its name in Prometheus' form, with its unit, and _total for what only grows.</summary>
    public static Metric Of(Instrument instrument)
    {
        var kind = KindOf(instrument);
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (kind is MetricKind.Counter ? "_total" : "");
        var metric = new Metric(name, instrument.Description ?? "", kind);
        return (instrument as Histogram<int>)?.Advice?.HistogramBucketBoundaries is { } bounds ? metric with { Bounds = [.. bounds.Select(b => (double)b)] } : metric;
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
    }
}

/// <summary>Kinds of metrics.</summary>
internal enum MetricKind
{
    /// <summary>It only grows.</summary>
    Counter,

    /// <summary>It comes and goes.</summary>
    Gauge,

    /// <summary>How many were at most so large.</summary>
    Histogram,
}
