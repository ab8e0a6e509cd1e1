using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kotsu.Server.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_receiver_on_the_loopback_sees_the_span_of_a_request_and_a_metric_and_no_address()
    {
        await using var receiver = await Receiver.StartAsync();
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address);
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        Environment.SetEnvironmentVariable("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=loopback");
        Environment.SetEnvironmentVariable("OTEL_METRIC_EXPORT_INTERVAL", "200");
        var server = await RunningServer.StartAsync(sendsTelemetry: true);

        await server.Admin.GetJsonAsync("/workloads?limit=7");
        await server.Anonymous().GetAsync("/sign-in/a-secret-of-somebody", TestContext.Current.CancellationToken);
        await server.DisposeAsync();

        Assert.Contains("/api/v1/workloads", receiver.Told("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("kotsu", receiver.Told("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("loopback", receiver.Told("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", receiver.Told("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("kotsu.store", receiver.Told("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-of-somebody", receiver.Told("/v1/traces") + receiver.Told("/v1/metrics"), StringComparison.Ordinal);
    }

    /// <summary>A real receiver of OTLP over HTTP. Texts stand in protobuf as they are.</summary>
    private sealed class Receiver(WebApplication application) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> received = [];

        public string Address => application.Urls.First();

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var receiver = new Receiver(builder.Build());
            await receiver.RunAsync();
            return receiver;
        }

        public string Told(string path) => string.Concat(received.Where(r => r.Path == path).Select(r => r.Body));

        public async ValueTask DisposeAsync() => await application.DisposeAsync();

        private Task RunAsync()
        {
            application.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
            });
            return application.StartAsync(TestContext.Current.CancellationToken);
        }
    }
}
