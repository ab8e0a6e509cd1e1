namespace Kotsu.Server.Tests.People;

public sealed class WorkloadPeopleTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_has_a_role_or_said_something_is_named_and_nobody_else(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var path = $"/workloads/{(await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence" } })).Text("id")}";
        var kim = await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim" });
        var lee = await server.Admin.PostJsonAsync("/people", new { login = "lee", name = "Lee" });
        await server.Admin.PostJsonAsync("/people", new { login = "nobody", name = "Nobody" });
        var (kims, lees) = (kim.GetProperty("person").Text("id"), lee.GetProperty("person").Text("id"));
        await server.Admin.PutAsync($"{path}/roles/{kims}", new { role = "member" }, null);
        await server.Admin.PutAsync($"{path}/roles/{lees}", new { role = "spectator" }, null);
        var kimsClient = await server.SignInAsync(kim.Text("secret"));
        await kimsClient.PostJsonAsync($"{path}/evidence", new { practice = "OPS07-BP03", rung = "said" });

        await server.Admin.PostJsonAsync($"/people/{kims}/erase", new { });

        var people = (await server.Admin.GetJsonAsync($"{path}/people")).EnumerateArray().Select(p => (p.Text("name"), p.GetProperty("role").GetString())).ToList();
        Assert.Equal([("Erased person", null), ("Lee", "spectator"), ("admin", "owner")], people);
    }
}
