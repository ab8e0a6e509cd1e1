using System.Net.Http.Headers;
using System.Net.Http.Json;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Engine.Organisations;
using Microsoft.AspNetCore.Routing;

namespace Kotsu.Server.Tests.Access;

/// <summary>One server with two organisations, and somebody of every kind.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Dictionary<Principal, Person> people = [];
    private readonly Dictionary<Principal, string> tokens = [];
    private readonly HttpClient plain;

    private Stage(RunningServer server)
    {
        Server = server;
        plain = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Server.Address };
    }

    /// <summary>The server.</summary>
    public RunningServer Server { get; }

    /// <summary>The workload in which people have roles.</summary>
    public string Workload { get; private set; } = "";

    /// <summary>A question of its review.</summary>
    public string Question { get; private set; } = "";

    /// <param name="plant">Endpoints beside those of the server.</param>
    public static async Task<Stage> SetAsync(Action<IEndpointRouteBuilder>? plant = null, bool onPostgres = false)
    {
        var stage = new Stage(await RunningServer.StartAsync(onPostgres, plant: plant));
        await stage.AddPeopleAsync();
        stage.Workload = await stage.AddWorkloadAsync("Streaming");
        stage.Question = (await stage.Server.Admin.GetJsonAsync($"/workloads/{stage.Workload}/reviews/operational-excellence/answers")).GetProperty("items")[0].Text("question");
        await stage.Server.Admin.PostJsonAsync($"/workloads/{stage.Workload}/milestones", new { name = "First" });
        await stage.Server.Admin.PostJsonAsync($"/workloads/{stage.Workload}/milestones", new { name = "Second" });
        await stage.AddTokensAsync();
        return stage;
    }

    /// <summary>The person behind a principal; the admin behind one who is nobody.</summary>
    public Person PersonOf(Principal principal) => people[principal switch
    {
        Principal.Anonymous => Principal.Admin,
        Principal.Revoked or Principal.ReadToken or Principal.OtherToken => Principal.Owner,
        _ => principal,
    }];

    /// <summary>Sends a request as somebody, with a session of its own.</summary>
    public async Task<int> SendAsync(Principal principal, HttpMethod method, string path, object? body, string? etag)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation(etag == "*" ? "If-None-Match" : "If-Match", etag);
        }

        if (tokens.TryGetValue(principal, out var token))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (principal is not Principal.Anonymous)
        {
            request.Headers.Add("Cookie", $"kotsu={(await SignInAsync(people[principal])).Secret}");
        }

        using var response = await plain.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    /// <summary>A session that stands in the store.</summary>
    public Task<SignedIn> SignInAsync(Person person) =>
        Server.Server.Store.WriteAsync(null, unit => Task.FromResult(SignIn.Begin(unit, person, "link", Server.Clock.GetUtcNow())), TestContext.Current.CancellationToken);

    /// <summary>Lets somebody sign in by password.</summary>
    public async Task GivePasswordAsync(Principal principal)
    {
        using var client = Server.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"kotsu={(await SignInAsync(PersonOf(principal))).Secret}");
        await client.PutAsync("/account/password", new { password = RealRows.MatrixPassword }, null);
    }

    /// <summary>A workload in which everybody has their role.</summary>
    public async Task<string> AddWorkloadAsync(string name)
    {
        var id = (await Server.Admin.PostJsonAsync("/workloads", new { content = new { name }, lenses = new[] { "operational-excellence" } })).Text("id");
        foreach (var role in new[] { Principal.Spectator, Principal.Outsider, Principal.Member, Principal.Owner, Principal.Disabled })
        {
            await Server.Admin.PutAsync($"/workloads/{id}/roles/{people[role].Id}", new { role = role is Principal.Disabled ? "owner" : $"{role}".ToLowerInvariant() }, null);
        }

        return id;
    }

    public async ValueTask DisposeAsync()
    {
        plain.Dispose();
        await Server.DisposeAsync();
    }

    private async Task AddPeopleAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        foreach (var principal in new[] { Principal.Disabled, Principal.Stranger, Principal.Spectator, Principal.Outsider, Principal.Member, Principal.Owner, Principal.Admin })
        {
            await Server.Admin.PostJsonAsync("/people", new { login = $"a-{principal}", name = $"{principal}", isAdmin = principal is Principal.Admin });
        }

        var founded = await Server.Server.Store.WriteAsync(null, unit => CreateOrganisation.RunAsync(unit, new("Theirs", Language.English, "UTC"), new("a-foreignadmin", "ForeignAdmin", null, Language.English, true), Server.Clock.GetUtcNow()), cancel);
        Assert.Null(founded.Problem);
        foreach (var person in await Server.Server.Store.ReadAsync(null, unit => unit.Rows<Person>().ListAsync(all => all.Where(p => p.Login != "admin")), cancel))
        {
            people[Enum.Parse<Principal>(person.Login[2..], ignoreCase: true)] = person;
        }

        var disabled = people[Principal.Disabled];
        await Server.Admin.PutAsync($"/people/{disabled.Id}", new { name = disabled.Name, email = (string?)null, language = "english", isAdmin = false, isDisabled = true }, 1);
    }

    private async Task AddTokensAsync()
    {
        using var owner = Server.Anonymous();
        owner.DefaultRequestHeaders.Add("Cookie", $"kotsu={(await SignInAsync(people[Principal.Owner])).Secret}");
        var other = await AddWorkloadAsync("Other");
        tokens[Principal.ReadToken] = (await owner.PostJsonAsync("/tokens", new { name = "read", scopes = new[] { "read" } })).Text("secret");
        tokens[Principal.OtherToken] = (await owner.PostJsonAsync("/tokens", new { name = "other", scopes = new[] { "read", "write" }, workload = other })).Text("secret");
        var revoked = await owner.PostJsonAsync("/tokens", new { name = "revoked", scopes = new[] { "read", "write" } });
        tokens[Principal.Revoked] = revoked.Text("secret");
        await owner.DeleteAsync(new Uri($"/api/v1/tokens/{revoked.GetProperty("token").Text("id")}", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
