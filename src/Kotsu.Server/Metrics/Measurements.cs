using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Kotsu.Server.Metrics;

/// <summary>Listens to the meters of this server and keeps their sums for whoever asks. Every meter named <c>Kotsu.…</c> is heard without a line here.</summary>
internal sealed class Measurements : IDisposable
{
    // A fault that makes labels without end must not take the memory of the server.
    private const int MostSeries = 5_000;

    private static readonly Dictionary<string, Metric> ofTheHost = new(StringComparer.Ordinal)
    {
        ["http.server.request.duration"] = new("kotsu_http_request_duration_seconds", "Time to answer a request, by route and status.", MetricKind.Histogram),
        ["http.server.active_requests"] = new("kotsu_http_requests_active", "Requests that are being answered.", MetricKind.Gauge),
        ["kestrel.active_connections"] = new("kotsu_connections_active", "Open connections.", MetricKind.Gauge),
    };

    private static readonly Dictionary<string, string> labels = new(StringComparer.Ordinal)
    {
        ["http.route"] = "route",
        ["http.request.method"] = "method",
        ["http.response.status_code"] = "status",
    };

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Metric Metric, string Labels), Series> series = new();
    private readonly ConcurrentDictionary<string, Metric> known = new(StringComparer.Ordinal);
    private readonly IMeterFactory ours;

    public Measurements(IMeterFactory ours)
    {
        this.ours = ours;
        listener.InstrumentPublished = (instrument, hearing) =>
        {
            if (MetricOf(instrument) is { } metric)
            {
                hearing.EnableMeasurementEvents(instrument, metric);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, metric) => Take(instrument, value, tags, metric));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, metric) => Take(instrument, value, tags, metric));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, metric) => Take(instrument, value, tags, metric));
        listener.Start();
    }

    /// <summary>Everything that was measured, gauges as they are now.</summary>
    public IEnumerable<IGrouping<Metric, (string Labels, Series Series)>> Read()
    {
        listener.RecordObservableInstruments();
        return series.OrderBy(s => s.Key.Labels, StringComparer.Ordinal).GroupBy(s => s.Key.Metric, s => (s.Key.Labels, s.Value)).OrderBy(g => g.Key.Name, StringComparer.Ordinal);
    }

    public void Dispose() => listener.Dispose();

    private Metric? MetricOf(Instrument instrument)
    {
        if (instrument.Meter.Name.StartsWith("Kotsu.", StringComparison.Ordinal))
        {
            var metric = Metric.Of(instrument);
            return known.GetOrAdd(metric.Name, metric);
        }

        return ReferenceEquals(instrument.Meter.Scope, ours) ? ofTheHost.GetValueOrDefault(instrument.Name) : null;
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var metric = (Metric)state!;
        var key = (metric, metric.Kind is MetricKind.Gauge && metric == ofTheHost.GetValueOrDefault(instrument.Name) ? "" : LabelsOf(tags));
        if (!series.TryGetValue(key, out var found))
        {
            if (series.Count >= MostSeries)
            {
                return;
            }

            found = series.GetOrAdd(key, _ => new(metric.Bounds));
        }

        found.Take(value, isWhole: instrument.IsObservable);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var written = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            if (labels.TryGetValue(name, out var label) || !name.Contains('.', StringComparison.Ordinal))
            {
                written.Add($"{label ?? name}=\"{PrometheusText.Escape(value?.ToString() ?? "")}\"");
            }
        }

        written.Sort(StringComparer.Ordinal);
        return string.Join(',', written);
    }
}
