using System.Net;
using System.Text;

namespace Kotsu.Server.Tests.Evidence;

public sealed class EvidenceFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_given_by_a_token_in_one_request_and_comes_back_as_something_to_save(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var path = await CreateAsync(server);
        var token = (await server.Admin.PostJsonAsync("/tokens", new { name = "drill", scopes = new[] { "evidence" } })).Text("secret");
        using var program = server.WithToken(token);

        var given = await program.PostAsync($"/api/v1{path}/evidence/file?practice=OPS07-BP03&rung=written&name=drill.html", new ByteArrayContent(Encoding.UTF8.GetBytes("<script>")), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        var file = await server.Admin.GetAsync($"/api/v1{path}/evidence/{(await given.ReadAsync()).Text("id")}/file", TestContext.Current.CancellationToken);
        Assert.Equal("<script>", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("attachment", "application/octet-stream"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("name=..%2Fpasswd")]
    [InlineData("name=a%0Ab")]
    [InlineData("name=..")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        await using var server = await RunningServer.StartAsync();
        var path = await CreateAsync(server);

        var given = await server.Admin.PostAsync($"/api/v1{path}/evidence/file?practice=OPS07-BP03&{name}", new ByteArrayContent([1]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, given.StatusCode);
    }

    private static async Task<string> CreateAsync(RunningServer server) =>
        "/workloads/" + (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id");
}
