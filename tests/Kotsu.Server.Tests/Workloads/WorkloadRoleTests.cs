using System.Text.Json;

namespace Kotsu.Server.Tests.Workloads;

public sealed class WorkloadRoleTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_workload_says_what_the_caller_is_in_it(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var made = await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = Array.Empty<string>() });
        var path = $"/workloads/{made.Text("id")}";
        var kim = await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim" });
        await server.Admin.PutAsync($"{path}/roles/{kim.GetProperty("person").Text("id")}", new { role = "member" }, null);
        var kims = await server.SignInAsync(kim.Text("secret"));
        var theirs = await kims.PostJsonAsync("/workloads", new { content = new { name = "Theirs" }, lenses = Array.Empty<string>() });

        Assert.Equal(("owner", "owner"), (made.Text("role"), theirs.Text("role")));
        Assert.Equal("member", (await kims.GetJsonAsync(path)).Text("role"));
        Assert.Equal(["member", "owner"], Roles(await kims.GetJsonAsync("/workloads")));
        Assert.Equal(["owner", null], Roles(await server.Admin.GetJsonAsync("/workloads")));
        var changed = await server.Admin.PutAsync($"/workloads/{theirs.Text("id")}", new { name = "Theirs too" }, 1);
        Assert.Equal(JsonValueKind.Null, (await changed.ReadAsync()).GetProperty("role").ValueKind);
    }

    private static List<string?> Roles(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(w => w.GetProperty("role").GetString())];
}
