using System.Text.RegularExpressions;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Pages;

public sealed class UpTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    [Fact]
    public async Task The_review_is_printed_and_served_to_whoever_uses_the_link()
    {
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);

        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(up.Found.Value, TestContext.Current.CancellationToken);

        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.Contains(" @ ", up.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Clean, await up.StopAsync());
    }

    [Fact]
    public async Task A_second_server_on_one_folder_is_refused_by_name()
    {
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);

        var (exitCode, _, errors) = await Session.RunAsync("serve", "--listen", "127.0.0.1:0", "--data", shop.Beside("data"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0518", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_shows_what_the_terminal_printed()
    {
        var (_, json, _) = await Session.RunAsync("review", shop.Folder, "--format", "json");
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);
        using var client = await ServedApi.SignInAsync(up.Found.Value);

        var workload = Assert.Single((await client.GetAsync("workloads")).GetProperty("items").EnumerateArray());
        var figures = await client.GetAsync($"workloads/{workload.GetProperty("id").GetString()}/figures");
        var findings = await client.GetAsync($"workloads/{workload.GetProperty("id").GetString()}/findings?bad=true&limit=100");

        using var report = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal("repository", workload.GetProperty("content").GetProperty("name").GetString());
        Assert.Equal(report.RootElement.GetProperty("filesCanShow").GetProperty("hope").GetDouble(), figures.GetProperty("filesCanShow").GetProperty("hope").GetDouble(), 9);
        Assert.Equal(report.RootElement.GetProperty("facts").EnumerateArray().Sum(f => f.GetProperty("count").GetInt32()), findings.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_review_does_not_write_into_the_folder_of_a_server()
    {
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);

        var (exitCode, _, errors) = await Session.RunAsync("review", shop.Folder, "--data", shop.Beside("data"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0556", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_kill_ended_is_made_after_the_next_start()
    {
        using var first = await KilledServer.StartAsync(shop.Folder, shop.Beside("data"));
        using var client = await ServedApi.SignInAsync(first.Link);
        var workload = (await client.GetAsync("workloads")).GetProperty("items")[0].GetProperty("id").GetString();
        shop.Commit("2026-01-06", "Kim Example <kim@example.com>", ("more/Dockerfile", "FROM node:16\n"));
        var scan = (await client.PostAsync($"workloads/{workload}/scans")).GetProperty("id").GetString();

        first.Kill();
        using var second = await KilledServer.StartAsync(null, shop.Beside("data"));
        using var again = await ServedApi.SignInAsync(second.Link);

        string? state;
        while ((state = (await again.GetAsync($"workloads/{workload}/scans/{scan}")).GetProperty("state").GetString()) is "queued" or "running")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal("done", state);
        Assert.Contains("more/Dockerfile", (await again.GetAsync($"workloads/{workload}/findings?bad=true")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0:0", "KOTSU0517")]
    [InlineData("somewhere", "KOTSU0505")]
    public async Task A_server_does_not_listen_where_passwords_would_travel_in_the_clear(string listen, string code)
    {
        var (exitCode, _, errors) = await Session.RunAsync("serve", "--listen", listen, "--data", shop.Beside("data"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(code, errors, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private static Regex Link { get; } = new("http://localhost:[0-9]+/sign-in/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking);
}
