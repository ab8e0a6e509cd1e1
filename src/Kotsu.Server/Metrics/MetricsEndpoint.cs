using System.Diagnostics;
using System.Reflection;
using Kotsu.Core.Access;
using Kotsu.Core.Storing;
using Kotsu.Server.Api;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Metrics;

/// <summary><c>GET /metrics</c> for an admin, or for a Prometheus with an admin's token that may read.</summary>
internal static class MetricsEndpoint
{
    private static readonly TimeSpan idle = TimeSpan.FromMinutes(30);

    public static void MapTo(WebApplication application) =>
        application.MapGet("/metrics", ShowAsync).Needs(Need.Admin with { Scope = TokenScope.Read }).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(Measurements measurements, HttpContext context, IStore store, TimeProvider clock)
    {
        var (scope, since) = (context.Features.Get<Caller>()!.Organisation, clock.GetUtcNow() - idle);
        var sessions = await store.ReadAsync(scope, unit => unit.Rows<Session>().CountAsync(s => s.EndedAt == null && s.SeenAt > since), context.RequestAborted);
        var text = new PrometheusText();
        foreach (var metric in measurements.Read())
        {
            text.Add(metric.Key, metric);
        }

        text.Add(new("kotsu_sessions_active", "Sessions of the caller's organisation that were used within 30 minutes.", MetricKind.Gauge), sessions);
        AddProcess(text);
        return TypedResults.Content(text.ToString(), PrometheusText.ContentType);
    }

    private static void AddProcess(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        var version = typeof(MetricsEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        text.Add(new("kotsu_build_info", "The version that runs.", MetricKind.Gauge), 1, $"version=\"{PrometheusText.Escape(version)}\"")
            .Add(new("process_cpu_seconds_total", "CPU time that the process used.", MetricKind.Counter), process.TotalProcessorTime.TotalSeconds)
            .Add(new("process_resident_memory_bytes", "Memory of the process.", MetricKind.Gauge), process.WorkingSet64)
            .Add(new("process_start_time_seconds", "When the process began, in seconds since 1970.", MetricKind.Gauge), new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0)
            .Add(new("kotsu_heap_bytes", "Memory of the managed heap.", MetricKind.Gauge), GC.GetTotalMemory(forceFullCollection: false))
            .Add(new("kotsu_heap_collections_total", "Collections of the whole heap.", MetricKind.Counter), GC.CollectionCount(GC.MaxGeneration))
            .Add(new("kotsu_threads_queue", "Work that waits for a thread.", MetricKind.Gauge), ThreadPool.PendingWorkItemCount);
    }
}
