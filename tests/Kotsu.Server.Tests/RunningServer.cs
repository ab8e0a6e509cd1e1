using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Kotsu.Core.Text;
using Kotsu.Server.Auth;
using Kotsu.Server.Host;
using Kotsu.Storage.Database;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Kotsu.Server.Tests;

/// <summary>A real server on a port of its own with an empty store, and its first admin signed in.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<HttpClient> clients = [];
    private readonly ConcurrentQueue<string> statements = [];
    private StoreAddress store = null!;
    private Uri? smtp;
    private string[] allowedHosts = [];
    private Rates rates = Unlimited;
    private string? trustedProxy;
    private string? authorities;
    private int mirrorMebibytes = 2048;
    private bool sendsTelemetry;
    private bool sendsReminders;
    private Action<IEndpointRouteBuilder>? plant;

    private RunningServer()
    {
    }

    /// <summary>Rates that no test reaches.</summary>
    public static Rates Unlimited { get; } = new() { Api = new(1e9, int.MaxValue), SignIn = new(1e9, int.MaxValue) };

    /// <summary>The server.</summary>
    public KotsuServer Server { get; private set; } = null!;

    /// <summary>Where its store lies.</summary>
    public StoreAddress Store => store;

    /// <summary>The folder for what it keeps.</summary>
    public string Data => folder.Path;

    /// <summary>The first admin's client.</summary>
    public HttpClient Admin { get; private set; } = null!;

    /// <summary>What the clock of the server shows.</summary>
    public SteadyClock Clock { get; } = new();

    /// <summary>SQL statements so far.</summary>
    public int Statements => statements.Count;

    /// <summary>The SQL statements after the first so many.</summary>
    public IReadOnlyList<string> StatementsAfter(int count) => [.. statements.Skip(count)];

    /// <summary>Starts one on SQLite, or on a real PostgreSQL.</summary>
    /// <param name="smtp">A mail server of the test's own.</param>
    /// <param name="allowedHosts">Hosts that the server may connect to although they are on this machine.</param>
    /// <param name="authorities">Certificates that vouch for hosts of repositories.</param>
    /// <param name="plant">Endpoints beside those of the server.</param>
    public static async Task<RunningServer> StartAsync(
        bool onPostgres = false, Rates? rates = null, string? trustedProxy = null, Uri? smtp = null, string[]? allowedHosts = null, string? authorities = null, int mirrorMebibytes = 2048, bool sendsTelemetry = false, bool sendsReminders = true, Action<IEndpointRouteBuilder>? plant = null)
    {
        var running = new RunningServer
        {
            smtp = smtp,
            allowedHosts = allowedHosts ?? [],
            rates = rates ?? Unlimited,
            trustedProxy = trustedProxy,
            authorities = authorities,
            mirrorMebibytes = mirrorMebibytes,
            sendsTelemetry = sendsTelemetry,
            sendsReminders = sendsReminders,
            plant = plant,
        };
        running.store = onPostgres ? StoreAddress.Postgres(PostgresServer.Shared.CreateDatabase())! : StoreAddress.InFolder(running.folder.Path);
        await running.OpenAsync();
        return running;
    }

    /// <summary>Starts another server on the same PostgreSQL.</summary>
    public async Task<RunningServer> StartBesideAsync()
    {
        var running = new RunningServer { rates = rates, store = store, sendsReminders = sendsReminders };
        await running.OpenAsync();
        return running;
    }

    /// <summary>Stops it and starts another on the same data.</summary>
    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        await OpenAsync();
    }

    /// <summary>Lets time pass, and signs the admin in again: sessions end.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        Admin = await SignInAsync();
    }

    /// <summary>Lets it begin nothing by itself any more, neither what is due nor looks at sources, and waits until what began is over: what that asks of the store would be counted with a test's own requests.</summary>
    public async Task RestAsync()
    {
        var scheduler = await Server.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        while (!await HasBegunAsync(scheduler))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await scheduler.Standby(TestContext.Current.CancellationToken);
        while ((await scheduler.QueryFireInstances(new() { State = null }, TestContext.Current.CancellationToken)).Items.Count > 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    // The scheduler is started a moment after the server, which would end its rest; the first that it does then is to ask what is due.
    private static async Task<bool> HasBegunAsync(IScheduler scheduler) =>
        scheduler.Status == SchedulerStatus.Standby
        || (scheduler.Status == SchedulerStatus.Running
            && (await scheduler.GetTrigger(new("due"), TestContext.Current.CancellationToken))?.NextFireTimeUtc > scheduler.TimeProvider.GetUtcNow());

    private async Task OpenAsync()
    {
        var (server, problem) = await KotsuServer.StartAsync(
            new()
            {
                Listen = "127.0.0.1:0",
                Data = folder.Path,
                Store = store,
                Rates = rates,
                TrustedProxies = trustedProxy is null ? [] : [trustedProxy],
                Smtp = smtp,
                AllowedHosts = allowedHosts,
                Authorities = authorities,
                MirrorMebibytes = mirrorMebibytes,
                SendsTelemetry = sendsTelemetry,
                SendsReminders = sendsReminders,
                Planted = plant,
                RetryPause = TimeSpan.FromMilliseconds(50),
                Database = new() { OnStatement = statements.Enqueue },
            },
            Clock,
            TestContext.Current.CancellationToken);
        Assert.Null(problem);
        Server = server!;
        Admin = await SignInAsync();
    }

    /// <summary>A client without a session.</summary>
    public HttpClient Anonymous()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Server.Address };
        clients.Add(client);
        return client;
    }

    /// <summary>A client that sends a token.</summary>
    public HttpClient WithToken(string secret)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A new session of the first admin, or of whoever a link's secret is for.</summary>
    public async Task<HttpClient> SignInAsync(string? secret = null)
    {
        secret ??= (await Server.MakeSignInLinkAsync("admin", Language.English, TestContext.Current.CancellationToken)).Value!.Segments[^1];
        var client = Anonymous();
        var response = await client.PostAsJsonAsync("/api/v1/session/link", new { secret }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await Server.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class SteadyClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}

/// <summary>Requests in one line.</summary>
internal static class Requests
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>("/api/v1" + path, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync("/api/v1" + path, body, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> PostJsonAsync(this HttpClient client, string path, object body)
    {
        var response = await client.PostAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await response.ReadAsync();
    }

    /// <summary>PUT of what was read at a version; 0: there was nothing.</summary>
    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body, int? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1" + path) { Content = JsonContent.Create(body) };
        if (version is { } read)
        {
            request.Headers.TryAddWithoutValidation(read == 0 ? "If-None-Match" : "If-Match", read == 0 ? "*" : $"\"{read}\"");
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
