using System.Net;

namespace Kotsu.Server.Tests.Observing;

public sealed class SourceTests
{
    [Fact]
    public async Task A_credential_is_never_shown_again_and_goes_with_its_address()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");
        var path = $"/workloads/{workload}/sources";

        var added = await server.Admin.PostJsonAsync(path, new { content = new { address = "https://git.example.com/shop.git", branch = "main" }, credential = "kim:s3cret-token" });
        var kept = await server.Admin.PutAsync($"{path}/{added.Text("id")}", new { content = new { address = "https://git.example.com/shop.git", schedule = "daily" } }, 1);
        var moved = await server.Admin.PutAsync($"{path}/{added.Text("id")}", new { content = new { address = "https://git.example.org/shop.git" } }, 2);

        Assert.True(added.GetProperty("hasCredential").GetBoolean());
        Assert.True((await kept.ReadAsync()).GetProperty("hasCredential").GetBoolean());
        Assert.False((await moved.ReadAsync()).GetProperty("hasCredential").GetBoolean());
        Assert.DoesNotContain("s3cret", added.ToString() + await server.Admin.GetStringAsync("/api/v1" + path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var stored = await server.Server.Store.ReadAsync(null, unit => unit.Rows<Core.Observing.WorkloadSource>().ListAsync(all => all), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("s3cret", string.Concat(stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://git.example.com/a.git", "KOTSU0551")]
    [InlineData("https://kim:secret@git.example.com/a.git", "KOTSU0551")]
    [InlineData("ssh://git@git.example.com/a.git", "KOTSU0505")] // without the host's keys
    [InlineData("git@git.example.com:a.git", "KOTSU0505")]
    [InlineData("ssh://git:secret@git.example.com/a.git", "KOTSU0551")]
    [InlineData("ssh://git.example.com/a.git", "KOTSU0551")]
    [InlineData("ssh://git@-oProxyCommand=id/a.git", "KOTSU0551")]
    [InlineData("git@-oProxyCommand=id:a.git", "KOTSU0551")]
    [InlineData("-oProxyCommand=id@git.example.com:a.git", "KOTSU0551")]
    [InlineData("git@git.example.com:--upload-pack=id", "KOTSU0551")]
    [InlineData("ssh://git@127.0.0.1/a.git", "KOTSU0552")]
    [InlineData("git@127.0.0.1:a.git", "KOTSU0552")]
    [InlineData("ext::sh -c id", "KOTSU0551")]
    [InlineData("file:///etc", "KOTSU0551")]
    [InlineData("../secrets", "KOTSU0551")]
    [InlineData("--upload-pack=id", "KOTSU0551")]
    [InlineData("https://git.example.com/a.git\nb", "KOTSU0505")]
    public async Task An_address_that_is_not_looked_at_is_refused_without_its_password(string address, string code)
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");

        var refused = await server.Admin.PostAsync($"/workloads/{workload}/sources", new { content = new { address } });

        var problem = await refused.ReadAsync();
        Assert.Equal(code, problem.Text("code"));
        Assert.DoesNotContain("secret@", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_admin_lets_the_server_read_a_folder()
    {
        await using var server = await RunningServer.StartAsync();
        var invited = await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim", language = "english" });
        var kim = await server.SignInAsync(invited.Text("secret"));
        var workload = (await kim.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() })).Text("id");

        var refused = await kim.PostAsync($"/workloads/{workload}/sources", new { content = new { address = "/etc" } });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("KOTSU0550", (await refused.ReadAsync()).Text("code"));
        await kim.PostJsonAsync($"/workloads/{workload}/sources", new { content = new { address = "https://git.example.com/a.git" } });
    }

}
