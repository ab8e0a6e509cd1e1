using System.Net;
using System.Text;
using Kotsu.Server.Host;
using Kotsu.Server.Reminding;

namespace Kotsu.Server.Tests.Reminding;

public sealed class ReminderTests
{
    private static readonly TimeSpan untilMonday = TimeSpan.FromHours(48); // from Saturday 9:00 UTC

    [Fact]
    public async Task An_owner_gets_one_mail_on_Monday_in_their_language_with_five_items_at_most()
    {
        using var sink = MailSink.Start();
        await using var server = await RunningServer.StartAsync(smtp: sink.Address);
        var kim = await server.SignInAsync((await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim", email = "kim@example.com", language = "japanese" })).Text("secret"));
        await AcceptAsync(kim, "Streaming", 6);

        Assert.Equal(0, await RemindAsync(server));
        server.Clock.Advance(untilMonday);
        Assert.Equal((1, 0), (await RemindAsync(server), await RemindAsync(server)));

        var mail = Decode(Assert.Single(sink.Mails));
        Assert.Equal(5, mail.Split("リスク受容が失効します").Length - 1);
        Assert.Contains("ほか1件", mail, StringComparison.Ordinal);
        Assert.Contains("kim@example.com", sink.Mails.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_nothing()
    {
        using var sink = MailSink.Start();
        await using var server = await RunningServer.StartAsync(smtp: sink.Address);
        var kim = await server.SignInAsync((await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim", email = "kim@example.com", language = "english" })).Text("secret"));
        await AcceptAsync(kim, "Streaming", 0);
        server.Clock.Advance(untilMonday);

        Assert.Equal(0, await RemindAsync(server));
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_server_that_sends_no_reminders_sends_none_whatever_is_set()
    {
        using var mails = MailSink.Start();
        using var posts = HttpSink.Start();
        await using var server = await RunningServer.StartAsync(smtp: mails.Address, allowedHosts: [posts.Host], sendsReminders: false);
        var kim = await server.SignInAsync((await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim", email = "kim@example.com", language = "english" })).Text("secret"));
        var path = await AcceptAsync(kim, "Streaming", 1);
        await kim.PostJsonAsync($"{path}/channels", new { content = new { kind = "slack", name = "ops", language = "english" }, address = posts.Address });
        server.Clock.Advance(untilMonday);

        var delivered = await RemindAsync(server);

        Assert.Equal(0, delivered);
        Assert.Empty(mails.Mails);
        Assert.Empty(posts.Posts);
    }

    [Theory]
    [InlineData("slack", "\"text\"")]
    [InlineData("teams", "AdaptiveCard")]
    [InlineData("webhook", "\"items\"")]
    public async Task A_channel_is_told_once_and_again_only_where_it_did_not_take_it(string kind, string part)
    {
        using var sink = HttpSink.Start();
        await using var server = await RunningServer.StartAsync(allowedHosts: [sink.Host]);
        var path = await AcceptAsync(server.Admin, "Streaming", 1);
        var added = await server.Admin.PostJsonAsync($"{path}/channels", new { content = new { kind, name = "ops", language = "english" }, address = sink.Address });
        server.Clock.Advance(untilMonday);
        sink.Status = 500;

        var refused = await RemindAsync(server);
        sink.Status = 200;
        var (taken, again) = (await RemindAsync(server), await RemindAsync(server));

        Assert.Equal((0, 1, 0), (refused, taken, again));
        var (body, timestamp, signature) = sink.Posts.Last();
        Assert.Contains(part, body, StringComparison.Ordinal);
        Assert.Contains("OPS01-BP01", body, StringComparison.Ordinal);
        var secret = added.GetProperty("secret").GetString();
        Assert.Equal(secret is null ? null : WebhookPost.Sign(secret, timestamp!, Encoding.UTF8.GetBytes(body)), signature);
        Assert.DoesNotContain(sink.Host, (await (await server.SignInAsync()).GetJsonAsync($"{path}/channels")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:80/a", "KOTSU0551")]
    [InlineData("https://127.0.0.1/a", "KOTSU0552")]
    [InlineData("https://2130706433/a", "KOTSU0552")]
    [InlineData("https://0x7f.1/a", "KOTSU0552")]
    [InlineData("https://017700000001/a", "KOTSU0552")]
    [InlineData("https://[::ffff:a9fe:a9fe]/a", "KOTSU0552")]
    [InlineData("https://[fd00:ec2::254]/a", "KOTSU0552")]
    [InlineData("https://kim:x@hooks.example.com/a", "KOTSU0551")]
    [InlineData("gopher://hooks.example.com/a", "KOTSU0551")]
    public async Task An_address_within_the_network_is_refused(string address, string code)
    {
        await using var server = await RunningServer.StartAsync();
        var path = await AcceptAsync(server.Admin, "Streaming", 0);

        var refused = await server.Admin.PostAsync($"{path}/channels", new { content = new { kind = "slack", name = "ops", language = "english" }, address });

        Assert.Equal(code, (await refused.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task A_name_that_leads_into_the_network_is_not_connected_to()
    {
        var hosts = new OutsideHosts([]);

        await Assert.ThrowsAsync<HttpRequestException>(async () => await hosts.ConnectAsync(new("localhost", 443), TestContext.Current.CancellationToken));
        Assert.True(OutsideHosts.IsPublic(IPAddress.Parse("8.8.8.8")) && OutsideHosts.IsPublic(IPAddress.Parse("2606:4700::1111")));
    }

    [Fact]
    public async Task A_calendar_is_read_by_its_secret_until_there_is_a_new_one()
    {
        await using var server = await RunningServer.StartAsync();
        await AcceptAsync(server.Admin, "Streaming; 配信", 1);
        var first = (await server.Admin.PostJsonAsync("/calendar", new { })).Text("address");

        var calendar = await server.Anonymous().GetStringAsync(first, TestContext.Current.CancellationToken);
        await server.Admin.PostJsonAsync("/calendar", new { });

        var unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261201\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("Streaming\\; 配信", unfolded, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(first, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<int> RemindAsync(RunningServer server) => server.Server.RemindAsync(TestContext.Current.CancellationToken);

    // A workload whose risks are accepted until the first of December.
    private static async Task<string> AcceptAsync(HttpClient client, string name, int risks)
    {
        var path = "/workloads/" + (await client.PostJsonAsync("/workloads", new { content = new { name }, lenses = new[] { "operational-excellence" } })).Text("id");
        foreach (var practice in new[] { "OPS01-BP01", "OPS01-BP02", "OPS01-BP03", "OPS01-BP04", "OPS01-BP05", "OPS01-BP06" }.Take(risks))
        {
            await client.PostJsonAsync($"{path}/acceptances", new { practice, authority = "head of service", level = 2, reason = "The season is short.", compensatingMeasure = "A person watches.", expiresOn = "2026-12-01" });
        }

        return path;
    }

    private static string Decode(string mail) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(mail[(mail.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].ReplaceLineEndings("")));
}
