using System.Net;
using System.Net.Http.Json;

namespace Kotsu.Server.Tests.Api;

public sealed class RepetitionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_with_a_key_is_done_once_however_often_and_how_many_at_a_time_it_is_sent(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(server.Admin, "Streaming", "key-1")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).ContinueWith(t => t.Result.Distinct(), TaskScheduler.Default));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Single((await server.Admin.GetJsonAsync("/workloads")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        await SendAsync(server.Admin, "Streaming", "key-1");

        var other = await SendAsync(server.Admin, "Billing", "key-1");

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("KOTSU0509", (await other.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_with_its_key()
    {
        await using var server = await RunningServer.StartAsync();
        await SendAsync(server.Admin, "Streaming", "key-1");

        var taken = await SendAsync(server.Admin, "streaming", "key-2");
        var good = await SendAsync(server.Admin, "Billing", "key-2");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Created), (taken.StatusCode, good.StatusCode));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string name, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/workloads") { Content = JsonContent.Create(new { content = new { name }, lenses = Array.Empty<string>() }) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
