using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.People;

public sealed class UserTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_first_person_founds_the_organisation_and_the_link_signs_them_in()
    {
        var (exitCode, output, errors) = await Session.RunAsync("user", "add", "Ada", "--name", "Ada L.", "--admin", "--organisation", "Engines", "--data", folder.Path);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("created the organisation Engines", errors, StringComparison.Ordinal);
        var session = await UseAsync(output.Trim());
        Assert.Equal(("ada", "Ada L.", true), (session.GetProperty("login").GetString(), session.GetProperty("name").GetString(), session.GetProperty("isAdmin").GetBoolean()));
    }

    [Fact]
    public async Task A_reset_prints_a_link_for_somebody_who_is_there()
    {
        await Session.RunAsync("user", "add", "ada", "--data", folder.Path);

        var reset = await Session.RunAsync("user", "reset", "ADA", "--public-url", "https://kotsu.example.com/", "--data", folder.Path);
        var nobody = await Session.RunAsync("user", "reset", "grace", "--data", folder.Path);

        Assert.StartsWith("https://kotsu.example.com/sign-in/", reset.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, nobody.ExitCode);
        Assert.Contains("KOTSU0503", nobody.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_organisations_it_must_be_said_which()
    {
        await Session.RunAsync("user", "add", "ada", "--admin", "--organisation", "Engines", "--data", folder.Path);
        await Session.RunAsync("user", "add", "grace", "--admin", "--organisation", "Compilers", "--data", folder.Path);

        var unsaid = await Session.RunAsync("user", "add", "joan", "--data", folder.Path);
        var unknown = await Session.RunAsync("user", "add", "joan", "--organisation", "Engine", "--data", folder.Path);
        var said = await Session.RunAsync("user", "add", "joan", "--organisation", "Engines", "--data", folder.Path);
        var twice = await Session.RunAsync("user", "add", "joan", "--organisation", "Engines", "--data", folder.Path);

        Assert.All([unsaid, unknown], r => Assert.Contains("KOTSU0541", r.Errors, StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Clean, said.ExitCode);
        Assert.Contains("KOTSU0508", twice.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_server_has_the_store_it_is_refused_by_name()
    {
        await using var server = await RunningCommand.StartAsync(["serve", "--listen", "127.0.0.1:0", "--data", folder.Path], new Regex("nothing is printed|", RegexOptions.NonBacktracking));
        while (!File.Exists(Path.Combine(folder.Path, "server.db")))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var (exitCode, _, errors) = await Session.RunAsync("user", "add", "ada", "--data", folder.Path);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0542", errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<JsonElement> UseAsync(string link)
    {
        var (server, problem) = await Kotsu.Server.Host.KotsuServer.StartAsync(
            new() { Listen = "127.0.0.1:0", Data = folder.Path, Store = Kotsu.Storage.Database.StoreAddress.InFolder(folder.Path) }, new Noon(), TestContext.Current.CancellationToken);
        Assert.Null(problem);
        await using (server)
        {
            using var client = new HttpClient { BaseAddress = server!.Address };
            var response = await client.PostAsJsonAsync("/api/v1/session/link", new { secret = new Uri(link).Segments[^1] }, TestContext.Current.CancellationToken);
            return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        }
    }

    // The hour at which commands run in tests.
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
