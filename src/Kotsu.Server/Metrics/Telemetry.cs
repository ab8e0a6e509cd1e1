using System.Diagnostics;
using Kotsu.Server.Host;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kotsu.Server.Metrics;

/// <summary>Sends traces and metrics by OTLP where somebody asked for it. The SDK reads where to and how from the standard OTEL_ variables.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Ours = "Kotsu.*";
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    public Telemetry()
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Name)
            .AddSource(Ours, "Microsoft.AspNetCore", "Npgsql", "Quartz")
            .AddProcessor<WithoutAddresses>()
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Name)
            .AddMeter(Ours, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "Quartz")
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Adds it where it is asked for; else no type of it is touched.</summary>
    public static void AddTo(IServiceCollection services, ServerOptions options)
    {
        if (options.SendsTelemetry)
        {
            services.AddSingleton<Telemetry>();
        }
    }

    /// <summary>Tells in the span of a request what it was: ASP.NET's own span is silent unless a switch of the whole process is set.</summary>
    public static async Task TellAsync(HttpContext context, RequestDelegate next)
    {
        var span = Activity.Current;
        await next(context);
        if (span is null)
        {
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES are read after this, and win.
    private static void Name(ResourceBuilder resource) => resource
        .Clear()
        .AddService("kotsu", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    /// <summary>Takes paths and queries out of spans: sign-in links and calendars carry secrets there. The route stays.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] telling = ["url.path", "url.query", "url.full", "http.target", "http.url"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in telling)
            {
                data.SetTag(tag, null);
            }
        }
    }
}
