using System.Net;
using System.Text.Json;
using Kotsu.Core.Organisations;
using Kotsu.Engine.Auditing;

namespace Kotsu.Server.Tests.People;

public sealed class PeopleTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task The_last_admin_stays_one(bool isAdmin, bool isDisabled)
    {
        await using var server = await RunningServer.StartAsync();
        var me = (await server.Admin.GetJsonAsync("/session")).Text("person");

        var response = await server.Admin.PutAsync($"/people/{me}", Content("Ada", isAdmin, isDisabled), 1);
        var erased = await server.Admin.PostAsync($"/people/{me}/erase", new { });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (response.StatusCode, erased.StatusCode));
        Assert.Equal("KOTSU0530", (await response.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once_with_sessions_and_tokens()
    {
        await using var server = await RunningServer.StartAsync();
        var (id, client) = await InviteAsync(server, "grace");
        using var program = server.WithToken((await client.PostJsonAsync("/tokens", new { name = "ci", scopes = new[] { "read" } })).Text("secret"));

        await server.Admin.PutAsync($"/people/{id}", Content("Grace", false, true), 1);

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(client, "/session")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(program, "/session")).StatusCode);
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_takes_the_password_away()
    {
        await using var server = await RunningServer.StartAsync();
        var (id, client) = await InviteAsync(server, "grace");
        await client.PutAsync("/account/password", new { password = "seven grey herons wait" }, null);

        var refused = await server.Admin.PostAsync($"/people/{id}/link", new { purpose = "invitation" });
        var link = await server.Admin.PostJsonAsync($"/people/{id}/link", new { purpose = "reset" });

        Assert.Equal("KOTSU0540", (await refused.ReadAsync()).Text("code"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(client, "/session")).StatusCode);
        using var anonymous = server.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.PostAsync("/session", new { login = "grace", password = "seven grey herons wait" })).StatusCode);
        var again = await server.SignInAsync(link.Text("secret"));
        Assert.False((await again.GetJsonAsync("/account")).GetProperty("hasPassword").GetBoolean());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erasing_leaves_an_id_and_an_audit_log_that_is_whole(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var (id, _) = await InviteAsync(server, "grace");
        await server.Admin.PutAsync($"/people/{id}", Content("Grace Hopper", false, false), 1);

        var erased = await (await server.Admin.PostAsync($"/people/{id}/erase", new { })).ReadAsync();
        var changed = await server.Admin.PutAsync($"/people/{id}", Content("Back", false, false), 3);

        Assert.Equal((id, $"erased-{id}", "Erased person", true), (erased.Text("id"), erased.Text("login"), erased.Text("name"), erased.GetProperty("isDisabled").GetBoolean()));
        Assert.Equal("KOTSU0539", (await changed.ReadAsync()).Text("code"));
        Assert.DoesNotContain("Hopper", await server.Admin.GetStringAsync("/api/v1/people", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var verdict = await VerifyTrail.RunAsync(server.Server.Store, await OrganisationAsync(server), new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Null(verdict.Broken);
        Assert.Contains(id, await server.Admin.GetStringAsync("/api/v1/audit", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_stays_unless_an_admin_says_otherwise()
    {
        await using var server = await RunningServer.StartAsync();
        var (id, client) = await InviteAsync(server, "grace");
        var workload = (await client.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");
        var path = $"/workloads/{workload}/roles/{id}";

        var left = await client.DeleteAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        var lowered = await client.PutAsync(path, new { role = "member" }, null);
        var byAdmin = await server.Admin.PutAsync(path, new { role = "member" }, null);

        Assert.Equal(("KOTSU0531", "KOTSU0531"), ((await left.ReadAsync()).Text("code"), (await lowered.ReadAsync()).Text("code")));
        Assert.Equal(HttpStatusCode.OK, byAdmin.StatusCode);
        Assert.Equal("member", Assert.Single((await client.GetJsonAsync($"/workloads/{workload}/roles")).GetProperty("items").EnumerateArray()).Text("role"));
    }

    [Theory]
    [InlineData("teams", "team")]
    [InlineData("products", "product")]
    public async Task What_a_workload_names_stays_and_two_cannot_have_one_name(string kind, string member)
    {
        await using var server = await RunningServer.StartAsync();
        var used = (await server.Admin.PostJsonAsync($"/{kind}", new { name = "Platform" })).Text("id");
        var free = (await server.Admin.PostJsonAsync($"/{kind}", new { name = "Player" })).Text("id");
        await server.Admin.PostJsonAsync("/workloads", new { content = new Dictionary<string, string> { ["name"] = "Shop", [member] = used }, lenses = Array.Empty<string>() });

        var taken = await server.Admin.PutAsync($"/{kind}/{free}", new { name = "Platform" }, 1);
        var stale = await server.Admin.PutAsync($"/{kind}/{free}", new { name = "Players" }, 2);
        var inUse = await server.Admin.DeleteAsync(new Uri($"/api/v1/{kind}/{used}", UriKind.Relative), TestContext.Current.CancellationToken);
        var gone = await server.Admin.DeleteAsync(new Uri($"/api/v1/{kind}/{free}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(("KOTSU0508", "KOTSU0506", "KOTSU0512"), ((await taken.ReadAsync()).Text("code"), (await stale.ReadAsync()).Text("code"), (await inUse.ReadAsync()).Text("code")));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal("Platform", Assert.Single((await server.Admin.GetJsonAsync($"/{kind}")).GetProperty("items").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task Who_tries_to_change_what_they_may_not_is_told_in_the_audit_log_but_does_not_fill_it()
    {
        await using var server = await RunningServer.StartAsync();
        var (id, client) = await InviteAsync(server, "grace");

        for (var i = 0; i < 50; i++)
        {
            await client.PostAsync("/teams", new { name = "Mine" });
        }

        var denied = await DeniedAsync(server, 20);
        Assert.All(denied, e => Assert.Equal((id, "POST /teams", "denied KOTSU0502"), (e.Text("actor"), e.Text("action"), e.Text("result"))));
        Assert.Equal(20, denied.Count);
    }

    // The log is written beside the answer.
    private static async Task<IReadOnlyList<JsonElement>> DeniedAsync(RunningServer server, int count)
    {
        while (true)
        {
            var entries = (await server.Admin.GetJsonAsync("/audit?limit=100")).GetProperty("items").EnumerateArray().Where(e => e.Text("result") != "done").ToList();
            if (entries.Count >= count)
            {
                return entries;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static object Content(string name, bool isAdmin, bool isDisabled) => new { name, email = (string?)null, language = "english", isAdmin, isDisabled };

    private static async Task<(string Id, HttpClient Client)> InviteAsync(RunningServer server, string login)
    {
        var invited = await server.Admin.PostJsonAsync("/people", new { login, name = login });
        return (invited.GetProperty("person").Text("id"), await server.SignInAsync(invited.Text("secret")));
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<OrganisationId> OrganisationAsync(RunningServer server) => new((await server.Admin.GetJsonAsync("/session")).Text("organisation"));
}
