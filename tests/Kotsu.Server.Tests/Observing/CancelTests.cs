using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Observing;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Observing;

public sealed class CancelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_scan_that_is_under_way_stops_when_somebody_ends_it(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var (organisation, scan) = await QueueAsync(server, shop);
        var folders = new NeverOpens();
        var services = server.Server.Services;
        var looks = new RunScans(server.Server.Store, services.GetRequiredService<KeepScan>(), folders, services.GetRequiredService<IScanNews>(), server.Clock)
            .RunAsync(organisation, SourceId.From(shop.Source), TestContext.Current.CancellationToken);
        await folders.Asked;

        using var ended = await server.Admin.DeleteAsync(new Uri($"/api/v1{shop.Path}/scans/{scan}", UriKind.Relative), TestContext.Current.CancellationToken);
        await looks;

        Assert.Equal("cancelled", (await ended.ReadAsync()).Text("state"));
        Assert.Equal("cancelled", (await server.Admin.GetJsonAsync($"{shop.Path}/scans/{scan}")).Text("state"));
        Assert.Equal("done", (await shop.ScanAsync(server)).Text("state"));
    }

    [Fact]
    public async Task A_scan_that_is_over_stays_what_it_is()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var scan = (await shop.ScanAsync(server)).Text("id");

        using var ended = await server.Admin.DeleteAsync(new Uri($"/api/v1{shop.Path}/scans/{scan}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("done", (await ended.ReadAsync()).Text("state"));
    }

    // A row alone, of which the server's own queue knows nothing yet.
    private static Task<(OrganisationId Organisation, ScanId Scan)> QueueAsync(RunningServer server, Shop shop) => server.Server.Store.WriteAsync(null, async unit =>
    {
        var source = (await unit.Rows<WorkloadSource>().FindAsync(_ => true))!;
        return (source.Organisation, (await AskForScan.RunAsync(unit, source, null, server.Clock.GetUtcNow())).Id);
    }, TestContext.Current.CancellationToken);

    private sealed class NeverOpens : ISourceFolders
    {
        private readonly TaskCompletionSource asked = new();

        public Task Asked => asked.Task;

        public async Task<SourceFolder> OpenAsync(WorkloadSource source, CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new(null, null);
        }
    }
}
