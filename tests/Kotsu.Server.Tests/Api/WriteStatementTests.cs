using System.Net.Http.Json;
using Kotsu.Server.Tests.Access;
using Kotsu.Server.Tests.Observing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Api;

/// <summary>What a change asks of the database does not grow with what is in it: only with what is changed.</summary>
public sealed class WriteStatementTests
{
    private const int Most = 12;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_write_takes_at_most_12_statements_and_as_many_for_one_row_as_for_a_thousand(bool onPostgres)
    {
        await using var stage = await Stage.SetAsync(onPostgres: onPostgres);
        await stage.GivePasswordAsync(Principal.Member);
        await stage.Server.RestAsync();
        var rows = new RealRows(stage);
        await CountAsync(stage, rows); // what never changes is read once

        var few = await CountAsync(stage, rows);
        await ManyRows.AddToAsync(stage.Server, new(stage.Workload));
        var many = await CountAsync(stage, rows);

        few.AssertAsOften(many);
        few.AssertAtMost(Most, least: 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_reads_all_of_a_workload_takes_at_most_12_statements_also_as_the_first_after_a_start(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);

        var milestone = await FirstAsync(server, $"{shop.Path}/milestones", new { name = "First" });
        var whatIf = await FirstAsync(server, $"{shop.Path}/what-if", new { evidence = new[] { new { practice = "OPS07-BP03", rung = "written" } }, acceptances = Array.Empty<string>() });

        Assert.InRange(milestone, 1, Most);
        Assert.InRange(whatIf, 1, Most);
    }

    private static async Task<int> FirstAsync(RunningServer server, string path, object body)
    {
        await server.RestartAsync();
        await server.RestAsync();
        var before = server.Statements;
        await server.Admin.PostJsonAsync(path, body);
        return server.Statements - before;
    }

    private static async Task<Asked> CountAsync(Stage stage, RealRows rows)
    {
        var asked = new Asked();
        foreach (var (method, route) in Writes(stage))
        {
            using var admin = await SignInAsync(stage); // some of them end it
            var path = await rows.PathAsync(method, route, Principal.Admin);
            using var request = new HttpRequestMessage(new(method), path) { Content = rows.Body(method, route) is { } body ? JsonContent.Create(body) : null };
            await AddTagAsync(admin, request);
            var before = stage.Server.Statements;
            using var response = await admin.SendAsync(request, TestContext.Current.CancellationToken);
            asked.Add($"{method} {route}: {(int)response.StatusCode}", stage.Server.StatementsAfter(before));
        }

        return asked;
    }

    private static async Task<HttpClient> SignInAsync(Stage stage)
    {
        var client = stage.Server.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"kotsu={(await stage.SignInAsync(stage.PersonOf(Principal.Admin))).Secret}");
        return client;
    }

    private static async Task AddTagAsync(HttpClient client, HttpRequestMessage request)
    {
        using var read = await client.GetAsync(request.RequestUri, TestContext.Current.CancellationToken);
        if (request.Method == HttpMethod.Put && read.Headers.ETag?.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation(tag == "\"0\"" ? "If-None-Match" : "If-Match", tag == "\"0\"" ? "*" : tag);
        }
    }

    private static IEnumerable<(string Method, string Route)> Writes(Stage stage) => stage.Server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => (Method: m, Route: e.RoutePattern.RawText!)))
        .Where(e => e.Method is "POST" or "PUT" or "DELETE" && e.Route.StartsWith("/api/", StringComparison.Ordinal));
}
