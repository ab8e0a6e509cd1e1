using System.Globalization;
using System.Text;

namespace Kotsu.Server.Metrics;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new();

    /// <summary>Adds a metric with all its series.</summary>
    public PrometheusText Add(Metric metric, IEnumerable<(string Labels, Series Series)> all)
    {
        Begin(metric);
        foreach (var (labels, series) in all)
        {
            var (sum, buckets) = series.Read();
            if (metric.Kind is not MetricKind.Histogram)
            {
                Line(metric.Name, labels, sum);
                continue;
            }

            foreach (var (bound, count) in buckets)
            {
                Line(metric.Name + "_bucket", $"{(labels.Length == 0 ? "" : labels + ",")}le=\"{(double.IsInfinity(bound) ? "+Inf" : Number(bound))}\"", count);
            }

            Line(metric.Name + "_sum", labels, sum);
            Line(metric.Name + "_count", labels, buckets[^1].Count);
        }

        return this;
    }

    /// <summary>Adds a metric with one value.</summary>
    public PrometheusText Add(Metric metric, double value, string labels = "")
    {
        Begin(metric);
        Line(metric.Name, labels, value);
        return this;
    }

    /// <summary>A label's value as it stands between quotes.</summary>
    public static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    public override string ToString() => text.ToString();

    private void Begin(Metric metric) => text
        .Append("# HELP ").Append(metric.Name).Append(' ').Append(metric.Help).Append('\n')
        .Append("# TYPE ").Append(metric.Name).Append(' ').Append(metric.Kind.ToString().ToLowerInvariant()).Append('\n');

    private void Line(string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
