using System.Net;

namespace Kotsu.Server.Tests.Metrics;

public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_are_counted_by_route_and_status_with_the_time_that_they_took()
    {
        await using var server = await RunningServer.StartAsync();
        await server.Anonymous().GetAsync("/api/v1/workloads/0123456789abcdef0123456789abcdef", TestContext.Current.CancellationToken);

        var text = await ReadAsync(server.Admin);

        Assert.Contains("kotsu_http_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/workloads/{workload}\",status=\"401\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("kotsu_http_request_duration_seconds_bucket{method=\"GET\",route=\"/api/v1/workloads/{workload}\",status=\"401\",le=\"+Inf\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("kotsu_sessions_active 1\n", text, StringComparison.Ordinal);
        Assert.Contains("kotsu_build_info{version=\"", text, StringComparison.Ordinal);
        Assert.Matches("kotsu_store_units_total [1-9]", text);
        Assert.Matches("kotsu_store_group_bucket{le=\"64\"} [1-9]", text);
        Assert.Matches("kotsu_store_commit_seconds_count [1-9]", text);
        Assert.Contains("kotsu_store_queue ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_is_of_the_text_format_and_every_metric_is_told_once()
    {
        await using var server = await RunningServer.StartAsync();

        var lines = (await ReadAsync(server.Admin)).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Matches("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+([{][a-z]+=\".*\"[}])? [-0-9.E+]+)$", line));
        var types = lines.Where(l => l.StartsWith("# TYPE", StringComparison.Ordinal)).ToList();
        Assert.Equal(types.Distinct(), types);
    }

    [Fact]
    public async Task A_token_of_an_admin_that_may_read_is_enough_and_nobody_else_sees_them()
    {
        await using var server = await RunningServer.StartAsync();
        var reads = (await server.Admin.PostJsonAsync("/tokens", new { name = "prometheus", scopes = new[] { "read" }, days = 30 })).Text("secret");
        var gives = (await server.Admin.PostJsonAsync("/tokens", new { name = "pipeline", scopes = new[] { "evidence" }, days = 30 })).Text("secret");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.Anonymous()));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server.WithToken(gives)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.WithToken(reads)));
    }

    private static Task<string> ReadAsync(HttpClient client) => client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client) => (await client.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode;
}
